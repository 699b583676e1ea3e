/** File name endings of documents that can be read, each with its dot. */
export const documentEndings = [
  '.pdf',
  '.docx',
  '.doc',
  '.docm',
  '.dotx',
  '.odt',
  '.html',
  '.htm',
  '.md',
  '.txt',
] as const;
