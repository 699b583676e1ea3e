import { child, elements, type XmlElement } from '../../office/xml-tree.ts';

/** "heading 2" and "Title" as every language's Word names them inside the file. */
function ownLevel(style: XmlElement): number | undefined {
  const outline = child(child(style, 'pPr'), 'outlineLvl')?.attributes.get('val');
  if (outline !== undefined && Number(outline) < 6) return Number(outline) + 1;
  const name = child(style, 'name')?.attributes.get('val')?.toLowerCase() ?? '';
  if (name === 'title') return 1;
  const heading = /^heading (\d)$/.exec(name)?.[1];
  return heading === undefined ? undefined : Number(heading);
}

/** Style id -> heading level, through the styles that they are based on. */
export function headingLevels(stylesPart: XmlElement | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  if (stylesPart === undefined) return levels;
  const styles = elements(stylesPart).filter((each) => each.name === 'style');
  const byId = new Map(styles.map((style) => [style.attributes.get('styleId') ?? '', style]));
  for (const id of byId.keys()) {
    let at: string | undefined = id;
    for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
      const style = byId.get(at);
      if (style === undefined) break;
      const level = ownLevel(style);
      if (level !== undefined) {
        levels.set(id, level);
        break;
      }
      at = child(style, 'basedOn')?.attributes.get('val');
    }
  }
  return levels;
}
