import type { JSX } from 'hono/jsx/jsx-runtime';
import { REPRESENTATIVES } from '../../domain/consent.ts';
import { DISSENTS, RISKS } from './conversation-form.ts';
import { Choice, Group, Input, Select, Tick, type Typed } from './form-fields.tsx';

/** Who spoke, in which language, and who else was in the room. */
export function WhoStage({ form, group }: { form: Typed; group: boolean }): JSX.Element {
  const { say } = form;
  const grounds = [
    { value: 'own', label: say(group ? 'people.ground-own-group' : 'people.ground-own') },
    { value: 'representative', label: say('people.ground-representative') },
    { value: 'public-source', label: say('people.ground-public-source') },
    { value: 'official-role', label: say('people.ground-official-role') },
  ];
  return (
    <>
      <Choice form={form} name="ground" label={say('people.ground')} options={grounds} />
      <Choice
        form={form}
        name="answer"
        label={say('people.field-answer')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`people.answer-${value}`) }))}
      />
      <Group title={say('people.talk-title')} ground="conversation">
        <div class="pair">
          <Input form={form} name="on" label={say('people.field-talk-on')} type="date" />
          <Input form={form} name="explainedBy" label={say('people.field-explainedBy')} />
          <Input
            form={form}
            name="language"
            label={say('people.field-language')}
            help={say('people.field-lang-help')}
          />
          <Input form={form} name="interpreter" label={say('people.field-interpreter')} />
        </div>
        <Input
          form={form}
          name="present"
          label={say('people.field-present')}
          help={say('people.field-present-help')}
          lines={2}
        />
        <Tick form={form} name="inCustody" label={say('people.field-inCustody')} />
      </Group>
      <Group title={say('people.ground-representative')} ground="representative">
        <div class="pair">
          <Input form={form} name="who" label={say('people.field-who')} />
          <Select
            form={form}
            name="relation"
            label={say('people.field-relation-to')}
            options={[
              { value: '', label: say('people.nobody') },
              ...REPRESENTATIVES.map((value) => ({ value, label: say(`people.representative-${value}`) })),
            ]}
          />
          <Input form={form} name="conflict" label={say('people.field-conflict')} />
          <Input form={form} name="confirmedBy" label={say('people.field-confirmedBy')} />
        </div>
        <Choice
          form={form}
          name="assent"
          label={say('people.field-assent')}
          options={(['asked', 'too-young'] as const).map((value) => ({ value, label: say(`people.assent-${value}`) }))}
        />
      </Group>
      {group ? <Decision form={form} /> : null}
      <Group title={say('people.ground-public-source')} ground="public-source">
        <Input form={form} name="source" label={say('people.field-source')} />
      </Group>
      <Group title={say('people.ground-official-role')} ground="official-role">
        <Input form={form} name="office" label={say('people.field-office')} />
      </Group>
    </>
  );
}

function Decision({ form }: { form: Typed }): JSX.Element {
  const { say } = form;
  return (
    <Group title={say('people.ground-own-group')} ground="own">
      <div class="pair">
        <Input form={form} name="body" label={say('people.field-body')} />
        <Input form={form} name="act" label={say('people.field-act')} />
      </div>
      {Array.from({ length: DISSENTS }, (_, at) => (
        <div class="pair">
          <Input form={form} name={`dissent.${at}.who`} label={say('people.field-dissent')} />
          <Tick form={form} name={`dissent.${at}.refuses`} label={say('people.field-refuses')} />
        </div>
      ))}
    </Group>
  );
}

/** What was explained, what was understood, and how the person can come back on it. */
export function RisksStage({ form }: { form: Typed }): JSX.Element {
  const { say } = form;
  return (
    <>
      <Group title={say('people.talk-risks')} help={say('people.risks-help')}>
        {Array.from({ length: RISKS }, (_, at) => (
          <div class="pair row">
            <Input form={form} name={`risks.${at}.risk`} label={say('people.field-risk')} lines={2} />
            <Input form={form} name={`risks.${at}.understood`} label={say('people.field-understood')} lines={2} />
          </div>
        ))}
      </Group>
      <Input form={form} name="copy" label={say('people.field-copy')} help={say('people.field-copy-help')} />
      <Input form={form} name="takeBack" label={say('people.field-takeBack')} />
      <Input form={form} name="evidence" label={say('people.field-evidence')} />
    </>
  );
}
