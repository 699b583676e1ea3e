const dangerous = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const neutralised = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before a leading = + - @ or tab. */
export function neutralise(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** What `neutralise` was given: takes one apostrophe back off. */
export function restore(text: string): string {
  return neutralised.test(text) ? text.slice(1) : text;
}
