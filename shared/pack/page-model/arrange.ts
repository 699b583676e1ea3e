import { colours, type Colour } from '../typeset/colours.ts';
import { element, type Role } from './structure.ts';
import type { Block, Frame, Pen, Strip } from './strip.ts';

/** Blocks one under the other. */
export function stack(...blocks: readonly Block[]): Block {
  return (frame) => blocks.flatMap((block) => block(frame));
}

/** A block under more space: `before` points are added above it. */
export function spaced(before: number, block: Block): Block {
  return (frame) =>
    withFirst(block(frame), (strip) => ({ ...strip, before: strip.before + before }));
}

/** A block that no page divides and that stays with what follows when asked. */
export function keepTogether(block: Block, keepNext = false): Block {
  return (frame) => {
    const strips = block(frame);
    return strips.map((strip, index) => ({
      ...strip,
      breakBefore: index === 0 ? strip.breakBefore : 'avoid',
      keepNext: index === strips.length - 1 ? keepNext || strip.keepNext === true : true,
    }));
  };
}

/** A block that no page divides as long as it is at most `height` points tall. */
export function wholeUpTo(height: number, block: Block): Block {
  return (frame) => {
    const strips = block(frame);
    const own = strips.reduce((sum, strip) => sum + strip.before + strip.height, 0);
    return own > height ? strips : keepTogether(() => strips)(frame);
  };
}

/** A block whose first strip stays with what stands above it. */
export function keptWithPrevious(block: Block): Block {
  return (frame) => withFirst(block(frame), (strip) => ({ ...strip, breakBefore: 'avoid' }));
}

/** A block moved to the right by `left` points and as wide as `width`, or as what is left. */
export function indented(left: number, block: Block, width?: number): Block {
  return (frame) =>
    block({ ...frame, width: width ?? frame.width - left }).map((strip) => moved(strip, left));
}

/** Blocks inside an element of the tag tree. */
export function within(role: Role, ...blocks: readonly Block[]): Block {
  return (frame) => {
    const parent = element(frame.parent, role);
    return blocks.flatMap((block) => block({ ...frame, parent }));
  };
}

/** Blocks side by side, tops aligned; no page divides them. Widths and gap in points. */
export function beside(
  gap: number,
  ...columns: readonly { readonly width: number; readonly block: Block }[]
): Block {
  return (frame) => {
    let left = 0;
    const laid = columns.map(({ width, block }) => {
      const strips = offsetsOf(block({ ...frame, width }));
      const column = { left, strips };
      left += width + gap;
      return column;
    });
    const height = Math.max(0, ...laid.flatMap(({ strips }) => strips.map(({ end }) => end)));
    const all = laid.flatMap(({ left: x, strips }) => strips.map((strip) => ({ ...strip, x })));
    return [
      {
        height,
        before: 0,
        breakBefore: 'allow',
        anchors: all.flatMap(({ strip }) => strip.anchors ?? []),
        notes: all.flatMap(({ strip }) => strip.notes ?? []),
        draw(pen) {
          for (const { strip, x, offset } of all)
            strip.draw({ ...pen, x: pen.x + x, y: pen.y + offset });
        },
        placed(page) {
          for (const { strip } of all) strip.placed?.(page);
        },
      },
    ];
  };
}

function offsetsOf(strips: readonly Strip[]): { strip: Strip; offset: number; end: number }[] {
  let y = 0;
  return strips.map((strip, index) => {
    const offset = y + (index === 0 ? 0 : strip.before);
    y = offset + strip.height;
    return { strip, offset, end: y };
  });
}

/** A rule over the whole width: thickness in points, and the room it takes with what is under it. */
export function rule(thickness: number, room = 0, before = 0, colour: Colour = colours.ink): Block {
  return (frame) => [
    {
      height: Math.max(thickness, room),
      before,
      breakBefore: 'allow',
      keepNext: true,
      draw(pen) {
        pen.surface.rectangle(pen.x, pen.y, frame.width, thickness, colour, 'ornament');
      },
    },
  ];
}

/**
 * A label in the margin column beside the first line of a block, as an item of a list. A label of several
 * lines goes down with the block, line by line, over a page's end too; what is longer than the block
 * makes its last line higher.
 */
export function labelled(label: Block, labelWidth: number, block: Block): Block {
  return (frame) => {
    const item = element(frame.parent, 'LI');
    const labels = label({ ...frame, parent: item, width: labelWidth - 8 });
    const body = element(item, 'LBody');
    const strips = indented(labelWidth, block)({ ...frame, parent: body });
    return strips.map((strip, index) => {
      const isLast = index === strips.length - 1;
      const beside = offsetsOf(labels.slice(index, isLast ? undefined : index + 1));
      if (beside.length === 0) return strip;
      return {
        ...strip,
        height: Math.max(strip.height, beside.at(-1)?.end ?? 0),
        draw(pen: Pen) {
          for (const each of beside) each.strip.draw({ ...pen, y: pen.y + each.offset });
          strip.draw(pen);
        },
      };
    });
  };
}

/**
 * A block that says at the head of each further page what it continues, and at the foot of each page
 * but the last where it goes on.
 */
export function continued(
  again: (frame: Frame) => readonly Strip[],
  farewell: (frame: Frame) => Strip,
  block: Block,
): Block {
  return (frame) =>
    block(frame).map((strip, index) =>
      index === 0
        ? strip
        : {
            ...strip,
            again: () => [...again(frame), ...(strip.again?.() ?? [])],
            farewell: () => farewell(frame),
          },
    );
}

function moved(strip: Strip, left: number): Strip {
  const { again } = strip;
  return {
    ...strip,
    draw(pen) {
      strip.draw({ ...pen, x: pen.x + left });
    },
    ...(again === undefined ? {} : { again: () => again().map((each) => moved(each, left)) }),
  };
}

function withFirst(strips: readonly Strip[], change: (strip: Strip) => Strip): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? change(strip) : strip));
}
