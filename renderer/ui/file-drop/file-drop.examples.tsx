import type { ComponentExamples } from '../example.tsx';
import { FileDrop } from './file-drop.tsx';

export const examples: ComponentExamples = {
  component: 'FileDrop',
  purpose: 'Takes a file by a button or by dropping it.',
  criteria: ['Dropping is never the only way: the button does the same.'],
  examples: [
    {
      name: 'a spreadsheet',
      shown: (
        <FileDrop
          title="Drop your spreadsheet here, or choose it."
          help="It is read on this computer and is not changed."
          button="Choose a spreadsheet…"
          accept={['.xlsx', '.csv']}
          onFile={() => undefined}
        />
      ),
    },
  ],
};
