import { Tried, type ComponentExamples } from '../example.tsx';
import { TextArea, TextField } from './text-field.tsx';

const ignore = () => undefined;

export const examples: ComponentExamples = {
  component: 'TextField',
  purpose: 'Takes words: one line, or several.',
  criteria: [
    'The label names it; help and error describe it.',
    'An error has a shape, words and a border, and does not rest on colour.',
    'A field that may be left empty says so; nothing is starred.',
  ],
  examples: [
    {
      name: 'to be filled',
      shown: (
        <Tried start="">
          {(value, change) => <TextField label="Reference" value={value} onChange={change} />}
        </Tried>
      ),
    },
    {
      name: 'may be left empty, with help',
      shown: (
        <TextField
          label="Liaison officer"
          optional
          description="A post, not a person."
          value="Partnerships inspector"
          onChange={ignore}
        />
      ),
    },
    {
      name: 'wrong',
      shown: (
        <TextField label="Title" value="" onChange={ignore} error="Give the agreement a title." />
      ),
    },
    {
      name: 'cannot be changed',
      shown: <TextField label="Made by" value="IG officer" onChange={ignore} isReadOnly />,
    },
    {
      name: 'several lines',
      shown: <TextArea label="Notes" optional value="First line" onChange={ignore} rows={2} />,
    },
  ],
};
