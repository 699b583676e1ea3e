import type { PackOptions } from '../../shared/contract/view-models.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { exportFileName, packFileName } from '../session/file-names.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';

type PackChannel = 'export.save' | 'pack.preview' | 'pack.save' | 'pack.print';

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ics: 'text/calendar',
} as const;

/**
 * Everything that leaves the register: exports and printed packs. Nothing here changes it. What makes
 * them is loaded when first needed, so that the window is there sooner.
 */
export function packHandlers({ ports, session }: HandlerContext): HandlersFor<PackChannel> {
  async function pack(
    options: PackOptions,
  ): Promise<Result<{ name: string; bytes: Uint8Array; pages: number }, Refusal>> {
    const opened = session.needed();
    if (!opened.ok) return opened;
    const { store, report } = opened.value;
    const { register } = store;
    const { partnershipId } = options;
    if (partnershipId !== null && register.partnerships[partnershipId] === undefined) {
      return gone('This partnership');
    }
    const { packBytes } = await import('../pack/pack-file.ts');
    const made = await packBytes(register, report(options.asAt), options, ports.clock.now());
    return ok({ name: packFileName(register, options), bytes: made.bytes, pages: made.pages });
  }
  return {
    'export.save': async ({ asAt, format }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      const { exportBytes } = await import('../spreadsheets/write-export.ts');
      const bytes = await exportBytes(store.register, report(asAt), format);
      const name = exportFileName(store.register, asAt, format);
      return ports.save(name, mediaTypes[format], bytes);
    },
    'pack.preview': async (options) => {
      const made = await pack(options);
      if (!made.ok) return made;
      return ok({ bytes: new Uint8Array(made.value.bytes), pages: made.value.pages });
    },
    'pack.save': async (options) => {
      const made = await pack(options);
      return made.ok ? ports.save(made.value.name, 'application/pdf', made.value.bytes) : made;
    },
    'pack.print': async (options) => {
      const made = await pack(options);
      if (!made.ok) return made;
      const printed = await ports.print(made.value.bytes);
      return printed.ok ? ok({}) : printed;
    },
  };
}
