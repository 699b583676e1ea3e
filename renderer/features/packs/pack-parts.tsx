import type { PackDesk } from '../../../shared/contract/channels-packs.ts';
import type { PackOptions } from '../../../shared/contract/view-models.ts';
import { attachChoices } from '../../../shared/register/packs.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Select } from '../../ui/select/select.tsx';
import { OrderedChoices } from './ordered-choices.tsx';
import styles from './packs.module.css';

const attachWords: Readonly<Record<PackOptions['attach'], string>> = {
  none: 'No documents',
  quoted: 'The pages that are quoted',
  whole: 'The documents whole',
};

/** What the pack is made of: its sections, its columns where it is a list, and what is appended. */
export function PackParts({
  desk,
  options,
  onChange,
}: {
  readonly desk: PackDesk;
  readonly options: PackOptions;
  readonly onChange: (part: Partial<PackOptions>) => void;
}) {
  const kind = desk.kinds.find(({ id }) => id === options.kind);
  const usual = (kind?.sections ?? []).filter(({ isUsual }) => isUsual).map(({ id }) => id);
  const usualColumns = desk.columns.filter(({ isUsual }) => isUsual).map(({ id }) => id);
  return (
    <>
      <Section
        title="Sections"
        sub="ticked ones, in this order"
        more={
          options.sections === null ? undefined : (
            <Button
              small
              look="quiet"
              onPress={() => {
                onChange({ sections: null });
              }}
            >
              As usual
            </Button>
          )
        }
      >
        <OrderedChoices
          label="Sections of the pack"
          all={(kind?.sections ?? []).map(({ id, title }) => ({ id, label: title }))}
          chosen={options.sections ?? usual}
          onChange={(sections) => {
            onChange({ sections: [...sections] });
          }}
        />
      </Section>
      {options.kind === 'holdings' ? (
        <Section title="Columns" sub="ticked ones, in this order">
          <OrderedChoices
            label="Columns of the list"
            all={desk.columns.map(({ id, head }) => ({ id, label: head }))}
            chosen={options.columns ?? usualColumns}
            onChange={(columns) => {
              onChange({ columns: columns.slice(0, 14) });
            }}
          />
        </Section>
      ) : null}
      <Section title="Goes with it">
        <div className={styles.form}>
          <Select
            label="Appended"
            choices={attachChoices.map((id) => ({ id, label: attachWords[id] }))}
            value={options.attach}
            onChange={(attach) => {
              onChange({ attach });
            }}
          />
          <Checkbox
            isSelected={options.withData}
            onChange={(withData) => {
              onChange({ withData });
            }}
          >
            The data inside the PDF, as JSON and CSV
          </Checkbox>
        </div>
      </Section>
    </>
  );
}
