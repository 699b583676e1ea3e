import { colours, type Colour } from '../typeset/colours.ts';
import type { Orientation } from '../typeset/measures.ts';
import type { Weight } from '../typeset/text-styles.ts';
import type { StructureNode } from '../page-model/structure.ts';
import type { LinkTarget, Paint, PathStep, Surface, Tag } from '../page-model/surface.ts';
import { pageBox, readHeight, turning } from './page-space.ts';
import { number, rgb } from './syntax.ts';

/** A link as it was drawn. */
export interface DrawnLink {
  /** Left, bottom, right, top in PDF coordinates. */
  readonly box: readonly [number, number, number, number];
  readonly target: LinkTarget;
  readonly words: string;
  readonly node: StructureNode;
}

/** A page as it was drawn. */
export interface DrawnPage {
  readonly content: string;
  readonly orientation: Orientation;
  /** The element of each marked content, by its id. */
  readonly owners: readonly StructureNode[];
  readonly links: readonly DrawnLink[];
  /** Names of the pages of other documents that it shows. */
  readonly pictures: readonly string[];
}

/** Turns a text into the hexadecimal codes of its glyphs. */
export type Encoder = (text: string) => string;

const fontNames: Readonly<Record<Weight, string>> = { light: 'F1', regular: 'F2', semibold: 'F3' };

/** Draws one page (index from 0) into a content stream in which everything is tagged or an artefact. */
export function drawPage(
  index: number,
  orientation: Orientation,
  encoders: Readonly<Record<Weight, Encoder>>,
  draw: (surface: Surface) => void,
): DrawnPage {
  const chunks: string[] = [turning(orientation)];
  const top = readHeight(orientation);
  const owners: StructureNode[] = [];
  const links: DrawnLink[] = [];
  const pictures: string[] = [];
  let open: Tag | null = null;
  let fill = '';

  function belongTo(tag: Tag): void {
    if (open === tag) return;
    close();
    open = tag;
    if (tag === 'ornament') chunks.push('/Artifact<</Type/Layout>>BDC\n');
    else if (tag === 'furniture') chunks.push('/Artifact<</Type/Pagination>>BDC\n');
    else {
      const id = owners.push(tag) - 1;
      tag.kids.push({ page: index, id });
      chunks.push(`/${tag.role}<</MCID ${id}>>BDC\n`);
    }
  }

  function close(): void {
    if (open !== null) chunks.push('EMC\n');
    open = null;
  }

  function fillWith(colour: Colour): void {
    if (fill === colour) return;
    fill = colour;
    chunks.push(`${rgb(colour)} rg\n`);
  }

  const surface: Surface = {
    text(x, baseline, text, face, tag) {
      belongTo(tag);
      fillWith(face.colour);
      const place = `${number(x)} ${number(top - baseline)}`;
      const tracking = face.tracking ?? 0;
      const spacing = tracking === 0 ? '' : `${number(tracking)} Tc `;
      const after = tracking === 0 ? '' : ' 0 Tc';
      const glyphs = encoders[face.weight](text);
      chunks.push(
        `BT /${fontNames[face.weight]} ${number(face.size)} Tf ${spacing}${place} Td <${glyphs}> Tj${after} ET\n`,
      );
    },
    path(steps, paint, tag) {
      belongTo(tag);
      if (paint.fill !== undefined) fillWith(paint.fill);
      chunks.push(
        strokeState(paint),
        steps.map((step) => stepSyntax(step, top)).join(''),
        paintOperator(paint),
      );
    },
    rectangle(x, y, width, height, colour, tag) {
      belongTo(tag);
      fillWith(colour);
      chunks.push(
        `${number(x)} ${number(top - y - height)} ${number(width)} ${number(height)} re f\n`,
      );
    },
    picture(name, box, size, tag) {
      belongTo(tag);
      pictures.push(name);
      const scale = [box.width / size.width, box.height / size.height].map(number);
      const place = [box.x, top - box.y - box.height].map(number);
      chunks.push(
        `q ${scale[0] ?? '1'} 0 0 ${scale[1] ?? '1'} ${place.join(' ')} cm /${name} Do Q\n`,
      );
    },
    shade(box, tag) {
      belongTo(tag);
      const [x, y, w, h] = [box.x, top - box.y - box.height, box.width, box.height].map(number);
      chunks.push(
        `q /Shade gs ${rgb(colours.shade)} rg ${x ?? ''} ${y ?? ''} ${w ?? ''} ${h ?? ''} re f Q\n`,
      );
    },
    link(box, target, words, node) {
      node.kids.push({ page: index, annotation: links.length });
      links.push({ box: pageBox(orientation, box), target, words, node });
    },
  };
  draw(surface);
  close();
  return { content: chunks.join(''), orientation, owners, links, pictures };
}

function strokeState(paint: Paint): string {
  if (paint.stroke === undefined) return '';
  const dash = paint.dash === undefined ? '[] 0 d' : `[${paint.dash.join(' ')}] 0 d`;
  return `${rgb(paint.stroke)} RG ${number(paint.line ?? 1)} w ${dash}\n`;
}

function paintOperator(paint: Paint): string {
  if (paint.fill !== undefined && paint.stroke !== undefined) return 'B\n';
  return paint.fill === undefined ? 'S\n' : 'f\n';
}

function stepSyntax(step: PathStep, top: number): string {
  switch (step[0]) {
    case 'M':
      return `${number(step[1])} ${number(top - step[2])} m `;
    case 'L':
      return `${number(step[1])} ${number(top - step[2])} l `;
    case 'C': {
      const [, x1, y1, x2, y2, x, y] = step;
      return `${number(x1)} ${number(top - y1)} ${number(x2)} ${number(top - y2)} ${number(x)} ${number(top - y)} c `;
    }
    case 'Z':
      return 'h ';
  }
}
