import type { Page } from 'playwright-core';

/**
 * What can be operated and is smaller than 24 by 24 CSS pixels, in words. As WCAG 2.5.8 has it, links
 * within a line of text are left out, and so is what has 24 pixels to itself: no other target's middle
 * within 24 pixels of its own.
 */
export function targetsTooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const operable =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="tab"], [role="radio"], [role="option"]';
    const boxes = [...document.querySelectorAll(operable)].flatMap((element) => {
      // What stands there for the browser's own filling of forms is nobody's target.
      if (element.closest('[aria-hidden="true"]') !== null) return [];
      // A box that is not drawn has a label that is: the label is the target.
      const target = element.matches(
        'input[type="checkbox"], input[type="radio"], input[type="file"]',
      )
        ? element.closest('label')
        : element;
      const box = target?.getBoundingClientRect();
      if (target === null || box === undefined || box.width < 2 || box.height < 2) return [];
      if (!target.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return [];
      return [{ target, box }];
    });
    const isInText = (element: Element): boolean =>
      element.matches('a') && getComputedStyle(element).display.startsWith('inline');
    const middle = ({ left, top, width, height }: DOMRect): readonly [number, number] => [
      left + width / 2,
      top + height / 2,
    ];
    return boxes
      .filter(({ target, box }) => {
        if (isInText(target) || (box.width >= 23.5 && box.height >= 23.5)) return false;
        const [x, y] = middle(box);
        return boxes.some(({ target: other, box: near }) => {
          if (other === target || other.contains(target) || target.contains(other)) return false;
          const [otherX, otherY] = middle(near);
          return Math.hypot(x - otherX, y - otherY) < 24;
        });
      })
      .map(
        ({ target, box }) =>
          `${target.tagName.toLowerCase()} “${target.textContent.trim().slice(0, 40)}” ${String(Math.round(box.width))} by ${String(Math.round(box.height))}`,
      );
  });
}
