import { Buffer } from 'node:buffer';
import type { Change } from '../../shared/changes/change.ts';
import { logoId, type Logo } from '../../shared/register/logo.ts';
import { ok } from '../../shared/result/result.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';
import { changeable, refuseStale } from './handlers-change.ts';

type LogoChannel = 'logo.get' | 'logo.set';

/** The logo that stands on the cover of packs: read in a child process, kept in the register. */
export function logoHandlers(context: HandlerContext): HandlersFor<LogoChannel> {
  return {
    'logo.get': () => {
      const opened = context.session.needed();
      if (!opened.ok) return Promise.resolve(opened);
      return Promise.resolve(ok({ logo: opened.value.store.register.logos[logoId] ?? null }));
    },
    'logo.set': async ({ basedOn, fileName, bytes, altText }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const { store } = opened.value;
      const based = refuseStale(basedOn, store.revision);
      if (!based.ok) return based;
      const [{ readLogo }, { sha256Of }] = await Promise.all([
        import('../pack/logo/read-logo.ts'),
        import('../storage/hashing.ts'),
      ]);
      const read = await readLogo(fileName, bytes);
      if (!read.ok) return read;
      const { width, height, png } = read.value;
      // The child took its time: the register may have changed, or another may be open.
      const still = changeable(context);
      if (!still.ok) return still;
      if (still.value !== opened.value) return gone('The register of this logo');
      const fresh = refuseStale(basedOn, store.revision);
      if (!fresh.ok) return fresh;
      const after: Logo = {
        id: logoId,
        fileName,
        altText,
        width,
        height,
        sha256: sha256Of(png),
        data: Buffer.from(png).toString('base64'),
      };
      const before = store.register.logos[logoId] ?? null;
      const change: Change = {
        kind: 'record-put',
        collection: 'logos',
        id: logoId,
        before,
        after,
      };
      const made = store.make(change, before === null ? 'new logo' : 'change to logo');
      await context.changed();
      return made.ok ? ok({ revision: store.revision }) : made;
    },
  };
}
