/** The last part of a name: a folder that a browser hands over with it is nobody's business. */
export function bareName(fileName: string): string {
  return fileName.split(/[\\/]/).findLast((part) => part !== '') ?? fileName;
}
