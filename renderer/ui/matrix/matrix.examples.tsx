import { Tried, type ComponentExamples } from '../example.tsx';
import { CoverageMark } from '../mark/coverage-mark.tsx';
import { Matrix } from './matrix.tsx';

type Chosen = { readonly row: string; readonly column: number } | null;

export const examples: ComponentExamples = {
  component: 'Matrix',
  purpose: 'What is asked for against who has it, a cell each.',
  criteria: [
    'One tab stop, arrows within; heads stay in sight and never hide the focus.',
    'A cell says its state in words; its wash only repeats it.',
  ],
  examples: [
    {
      name: 'two areas',
      shown: (
        <Tried<Chosen> start={null}>
          {(chosen, choose) => (
            <Matrix
              caption="Needs and areas"
              corner="Data that is needed"
              columns={[
                { key: 'a', head: 'Severnmouth' },
                { key: 'b', head: 'Estuary' },
              ]}
              groups={[
                {
                  heading: 'Health',
                  rows: [
                    {
                      key: 'assaults',
                      head: 'Assaults seen in emergency departments',
                      cells: [
                        { shown: <CoverageMark state="fit" /> },
                        { shown: <CoverageMark state="refused" />, look: 'loud' },
                      ],
                    },
                  ],
                },
              ]}
              chosen={chosen}
              onChoose={(row, column) => {
                choose({ row, column });
              }}
            />
          )}
        </Tried>
      ),
    },
  ],
};
