import type { PackDesk } from '../../../shared/contract/channels-packs.ts';
import type { PackOptions } from '../../../shared/contract/view-models.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import { markings } from '../../../shared/register/register.ts';
import { useAsAt } from '../../state/app-state.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import type { PackErrors } from './pack-draft.ts';
import styles from './packs.module.css';

const wholeForce = 'whole-force';

/** What stands on the cover and in the pack. */
export function PackForm({
  options,
  desk,
  partnerships,
  errors,
  onChange,
  onMeeting,
  onSubmit,
}: {
  readonly options: PackOptions;
  /** Null until it has come. */
  readonly desk: PackDesk | null;
  readonly partnerships: readonly { readonly id: string; readonly name: string }[];
  readonly errors: PackErrors;
  readonly onChange: (part: Partial<PackOptions>) => void;
  readonly onMeeting: (day: IsoDate | null, problem: string | null) => void;
  readonly onSubmit: () => void;
}) {
  const { today } = useAsAt();
  const kind = desk?.kinds.find(({ id }) => id === options.kind);
  return (
    <form
      className={styles.form}
      aria-label="The pack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <p className={styles.asAt}>
        The audit as at <b>{formatDay(options.asAt)}</b>. The day is chosen at the top of the
        window.
      </p>
      <div className={styles.withNote}>
        <Select
          label="Kind of pack"
          choices={(desk?.kinds ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={desk === null ? null : options.kind}
          onChange={(kind) => {
            onChange({ kind, sections: null, columns: null });
          }}
        />
        <p className={styles.use}>{kind?.use ?? ''}</p>
      </div>
      {kind?.about === 'agreement' ? (
        <div data-pack-field="agreementId">
          <ComboBox
            label="Agreement"
            choices={(desk?.agreements ?? []).map(({ id, ref, title }) => ({
              id,
              label: ref === '' ? title : `${ref} ${title}`,
            }))}
            value={options.agreementId}
            onChange={(agreementId) => {
              onChange({ agreementId });
            }}
            error={errors.agreementId ?? null}
          />
        </div>
      ) : (
        <Select
          label="About"
          choices={[
            { id: wholeForce, label: 'The whole force' },
            ...partnerships.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={options.partnershipId ?? wholeForce}
          onChange={(id) => {
            onChange({ partnershipId: id === wholeForce ? null : id });
          }}
        />
      )}
      <div data-pack-field="meetingOn">
        <DayField
          label="For the meeting on"
          optional
          today={today}
          value={options.meetingOn}
          onChange={onMeeting}
          error={errors.meetingOn ?? null}
        />
      </div>
      <div className={styles.withNote}>
        <Select
          label="Marking"
          choices={markings.map((id) => ({ id, label: id }))}
          value={options.marking}
          onChange={(marking) => {
            onChange({ marking });
          }}
        />
        {desk === null ? null : <Proposal desk={desk} options={options} onChange={onChange} />}
      </div>
      <TextField
        label="Handling"
        optional
        description="One line under the marking: who may see it, how it is kept."
        value={options.handling}
        onChange={(handling) => {
          onChange({ handling });
        }}
        maxLength={400}
      />
      {kind?.about === 'agreement' || options.kind === 'holdings' ? null : (
        <RatingFields desk={desk} options={options} onChange={onChange} />
      )}
      <div data-pack-field="reference">
        <TextField
          label="Reference"
          value={options.reference}
          onChange={(reference) => {
            onChange({ reference });
          }}
          maxLength={100}
          error={errors.reference ?? null}
        />
      </div>
      <div className={styles.pair}>
        <div data-pack-field="author">
          <TextField
            label="Made by"
            description="A post."
            value={options.author}
            onChange={(author) => {
              onChange({ author });
            }}
            maxLength={200}
            error={errors.author ?? null}
          />
        </div>
        <div data-pack-field="version">
          <TextField
            label="Version"
            value={options.version}
            onChange={(version) => {
              onChange({ version });
            }}
            maxLength={40}
            error={errors.version ?? null}
          />
        </div>
      </div>
      <button type="submit" hidden>
        Show the pack
      </button>
    </form>
  );
}

/** The scale in whose words the pack is rated, and what its author says of the rating. */
function RatingFields({
  desk,
  options,
  onChange,
}: {
  readonly desk: PackDesk | null;
  readonly options: PackOptions;
  readonly onChange: (part: Partial<PackOptions>) => void;
}) {
  return (
    <>
      <div className={styles.withNote}>
        <Select
          label="Rating in the words of"
          choices={(desk?.ratingScales ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={desk === null ? null : options.ratingScale}
          onChange={(ratingScale) => {
            onChange({ ratingScale });
          }}
        />
        {desk?.rating === undefined || desk.rating === null ? null : (
          <p className={styles.use}>
            Self-assessed: <b>{desk.rating}</b>. An annex says how it comes about.
          </p>
        )}
      </div>
      <TextArea
        label="What you say of it"
        optional
        description="Stands under the rating, in your post’s name."
        value={options.opinion}
        onChange={(opinion) => {
          onChange({ opinion });
        }}
        maxLength={600}
        rows={3}
      />
    </>
  );
}

/** The marking that follows from what the pack holds, and why. The officer decides. */
function Proposal({
  desk: { proposed },
  options,
  onChange,
}: {
  readonly desk: PackDesk;
  readonly options: PackOptions;
  readonly onChange: (part: Partial<PackOptions>) => void;
}) {
  const { marking, handling, reasons } = proposed;
  return (
    <div className={styles.proposal}>
      <p>
        Its content suggests <b>{marking}</b>. {reasons.join(' ')}
      </p>
      {marking === options.marking ? null : (
        <Button
          small
          onPress={() => {
            onChange({ marking, handling: options.handling === '' ? handling : options.handling });
          }}
        >
          Mark it {marking}
        </Button>
      )}
    </div>
  );
}
