import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  menuState,
  menuTemplate,
  type MenuActions,
  type MenuState,
} from '../../../electron/menu.ts';
import { notificationSchema } from '../../../shared/contract/contract.ts';

const open: MenuState = {
  hasRegister: true,
  canEdit: true,
  undo: 'Ends: 31 March 2024 → 31 March 2027',
  redo: null,
  recent: [{ token: 't1', name: 'Health & Justice' }],
  isDeveloping: false,
};

function build(state: MenuState): { items: MenuItemConstructorOptions[]; sent: string[] } {
  const sent: string[] = [];
  const note = (what: string) => () => {
    sent.push(what);
  };
  const actions: MenuActions = {
    command: (command) => sent.push(`command ${command}`),
    openRegister: note('open'),
    openSample: note('sample'),
    openRecent: (token) => sent.push(`recent ${token}`),
    about: note('about'),
  };
  const flatten = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
  return { items: flatten(menuTemplate(state, actions)), sent };
}

function find(items: MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`The menu has no ${id}.`);
  return found;
}

/** What Electron passes to a click is not used by any item. */
function click(item: MenuItemConstructorOptions): void {
  const act = item.click as (() => void) | undefined;
  act?.();
}

describe('the menu', () => {
  it('has an item for every command of the contract, and sends it', () => {
    const { items, sent } = build(open);
    const commands = notificationSchema.options
      .filter((option) => option.shape.kind.value === 'command')
      .flatMap((option) => ('command' in option.shape ? option.shape.command.options : []));
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) click(find(items, command));
    expect(sent).toEqual(commands.map((command) => `command ${command}`));
  });

  it('gives no accelerator to two items', () => {
    const keys = build(open)
      .items.map((item) => item.accelerator)
      .filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('CmdOrCtrl+K');
  });

  it('says what would be undone, and can’t redo what is not there', () => {
    const { items } = build(open);
    expect(find(items, 'undo').label).toBe('&Undo: Ends: 31 March 2024 → 31 March 2027');
    expect(find(items, 'undo').enabled).toBe(true);
    expect(find(items, 'redo')).toMatchObject({ label: '&Redo', enabled: false });
  });

  it('shows an ampersand in a register’s name as one, and opens that register', () => {
    const { items, sent } = build(open);
    const recent = items.find((item) => item.label?.includes('Health'));
    expect(recent?.label).toBe('&1  Health && Justice');
    if (recent !== undefined) click(recent);
    expect(sent).toEqual(['recent t1']);
  });

  it('offers only what works without a register when none is open', () => {
    const { items } = build(menuState(null, false));
    for (const id of ['new-agreement', 'import', 'export', 'pack', 'print', 'undo', 'overview']) {
      expect(find(items, id).enabled, id).toBe(false);
    }
    for (const id of ['new-register', 'settings']) expect(find(items, id).enabled, id).toBe(true);
  });

  it('changes nothing in a register that is read-only', () => {
    const { items } = build({ ...open, canEdit: false });
    expect(find(items, 'import').enabled).toBe(false);
    expect(find(items, 'export').enabled).toBe(true);
  });

  it('has developer tools only while developing', () => {
    const roles = (isDeveloping: boolean) =>
      build({ ...open, isDeveloping }).items.map((item) => item.role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
