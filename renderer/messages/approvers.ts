/** Posts that approve a departure from the standard; any other may be typed. */
export const approvers = [
  'Senior information risk owner',
  'Assistant Chief Constable',
  'Information asset owner',
  'Head of information governance',
] as const;
