import { protocol, type Session } from 'electron';
import { securityHeaders } from './security/csp.ts';
import { readStaticFile, type StaticFile } from './static-files.ts';

/** Where the page lives. Not `file:`, so that it can read no file and has an origin of its own. */
export const pageOrigin = 'concordat://app';
/** What the window opens. */
export const pageAddress = `${pageOrigin}/`;

/** Names our scheme; must happen before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'concordat', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built page, read-only, with exact media types and the policy on every answer. `extra` are
 * files that exist only in memory, by their path.
 */
export function servePage(
  session: Session,
  rendererFolder: string,
  extra: Readonly<Record<string, StaticFile>> = {},
): void {
  session.protocol.handle('concordat', async (request) => {
    const { host, pathname } = new URL(request.url);
    const isAsked = request.method === 'GET' && host === 'app';
    const inMemory = Object.hasOwn(extra, pathname) ? extra[pathname] : undefined;
    const file = isAsked ? (inMemory ?? (await readStaticFile(rendererFolder, pathname))) : null;
    if (file === null) return new Response(null, { status: 404, headers: securityHeaders });
    return new Response(file.bytes, {
      headers: { ...securityHeaders, 'Content-Type': file.mediaType },
    });
  });
}
