import { ok } from '../../shared/result/result.ts';
import { templateChanges } from '../session/templates.ts';
import { attachSampleDocuments } from '../session/documents/sample-documents.ts';
import type { DocumentTexts } from '../session/documents/document-texts.ts';
import type { OpenedRegister } from '../session/session.ts';
import { readSample, sampleFolder } from '../session/sample.ts';
import { together } from '../session/edits/edit-context.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';

type RegisterChannel =
  | 'app.state'
  | 'settings.set'
  | 'register.open-sample'
  | 'register.create'
  | 'register.open'
  | 'register.open-recent'
  | 'register.forget-recent'
  | 'register.close';

const sampleLabel = 'the sample register';

/** The app's state and settings, and which register is open. `textsOf` are the texts of its documents. */
export function registerHandlers(
  context: HandlerContext,
  textsOf: (opened: OpenedRegister) => DocumentTexts,
): HandlersFor<RegisterChannel> {
  const { ports, session } = context;
  const open = async (folder: string) => {
    const opened = await session.open(folder);
    await context.changed();
    // The window asks for the passphrase: that is no failure.
    if (session.locked() !== null) return ok({ opened: false });
    return opened.ok ? ok({ opened: true }) : opened;
  };
  return {
    'app.state': async () => ok(await context.state()),
    'settings.set': async (settings) => {
      const set = ports.settings.setSettings(settings);
      if (set.ok) await context.changed();
      return set;
    },
    'register.open-sample': async () => {
      const folder = sampleFolder(ports.dataFolder);
      const opened = await session.open(folder);
      if (session.locked() !== null) {
        await context.changed();
        return ok({ opened: false });
      }
      if (!opened.ok && opened.error.code !== 'not-a-register') return opened;
      // One that was made and never filled, as when the disk was full, is filled now.
      const isFilled = (session.opened()?.store.revision ?? 0) > 0;
      if (opened.ok && isFilled) {
        await context.changed();
        return ok({ opened: true });
      }
      const sample = await readSample(ports.assetsFolder, ports.clock.now());
      if (!sample.ok) return sample;
      const filled = opened.ok
        ? session.fill(sample.value, sampleLabel)
        : await session.create(folder, sample.value, sampleLabel);
      const made = session.opened();
      const attached =
        filled.ok && made !== null
          ? await attachSampleDocuments(made, textsOf(made), ports.assetsFolder, ports.clock)
          : filled;
      await context.changed();
      return attached.ok ? ok({ opened: true }) : attached;
    },
    'register.create': async ({ name, templateId }) => {
      const template = (await context.templates()).find(({ id }) => id === templateId);
      if (templateId !== null && template === undefined) return gone('This force template');
      const folder = await ports.chooseNewRegisterFolder(name);
      if (folder === null) return ok({ opened: false });
      const made = await session.create(
        folder,
        (register) => {
          const before = register.profile;
          const marking = ports.policy?.set.defaultMarking ?? before.marking;
          const named = { ...before, marking, registerName: name.trim() };
          const profileSet = { kind: 'profile-set', before, after: named } as const;
          if (template === undefined) return profileSet;
          const filled = templateChanges(template, { ...register, profile: named });
          return together([profileSet, ...filled]);
        },
        template === undefined ? 'naming the register' : `the template of ${template.forceName}`,
      );
      await context.changed();
      return made.ok ? ok({ opened: true }) : made;
    },
    'register.open': async () => {
      const folder = await ports.chooseRegisterFolder();
      return folder === null ? ok({ opened: false }) : open(folder);
    },
    'register.open-recent': ({ token }) => {
      const folder = ports.settings.folderOf(token);
      return folder === null ? gone('This recent register') : open(folder);
    },
    'register.forget-recent': async ({ token }) => {
      ports.settings.forgetRegister(token);
      await context.changed();
      return ok({});
    },
    'register.close': async () => {
      await session.close();
      await context.changed();
      return ok({});
    },
  };
}
