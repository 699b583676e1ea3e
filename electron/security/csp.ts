/**
 * The hash of the one style element that React Aria Components 1.22.1 makes, on touch gestures. A hash
 * admits these exact words and no others; when they change, the journeys fail on the page's complaint.
 */
const reactAriaTouchStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * What the page may load and reach: its own files and nothing else. No inline script or style, no eval,
 * no frame, no form, no other address. `blob:` and `data:` are for pictures of pages that the page drew
 * itself. The same policy holds in the window and in the preview.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${reactAriaTouchStyle}`,
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers that go with every answer of either host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-DNS-Prefetch-Control': 'off',
};
