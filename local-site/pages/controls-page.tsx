/** @jsxImportSource hono/jsx */
import { type Frame, Layout } from './layout';
import { Choice, type Options } from './parts';

/** What may happen to a request, as `/_local/faults` has it in `fault`. */
const FAULTS = [
  { kind: 'status', status: 429, headers: { 'Retry-After': '2' } },
  { kind: 'status', status: 503 },
  { kind: 'lostAnswer' },
  { kind: 'doneLater', requests: 20, ms: 15000 },
  { kind: 'stopBefore' },
  { kind: 'stopAfter' },
  { kind: 'delay', ms: 5000 },
];
const nameOf = ({ kind, status, ms }: (typeof FAULTS)[number]) => [kind, status, ms].filter(Boolean).join(' ');
const same = (...texts: string[]): Options => texts.map((text) => [text, text]);

/** The corner for faults, the clock and the meter: forms over `/_local`, sent and answered by the browser side. */
export function ControlsPage({ frame }: { frame: Frame }) {
  const { words } = frame;
  return (
    <Layout frame={frame} title={words.controls} current="controls">
      <h1>{words.controls}</h1>
      <section class="stack">
        <h2>{words.meter}</h2>
        <p class="subtle">{words.meterHint}</p>
        <output class="code" data-local="/_local/meter" />
        <div class="row">
          <button type="button" data-read="/_local/meter">
            {words.read}
          </button>
          <button type="button" data-clear="/_local/meter">
            {words.reset}
          </button>
        </div>
      </section>
      <section class="stack">
        <h2>{words.clock}</h2>
        <p class="subtle">{words.clockHint}</p>
        <output class="code" data-local="/_local/clock" />
        <form class="row" data-control="clock">
          <label>
            {words.hours}
            <input name="hours" type="number" min="1" value="24" required />
          </label>
          <button type="submit">{words.advance}</button>
        </form>
      </section>
      <section class="stack">
        <h2>{words.faults}</h2>
        <p class="subtle">{words.faultsHint}</p>
        <output class="code" data-local="/_local/faults" />
        <form class="row" data-control="faults">
          <Choice
            label={words.product}
            name="product"
            options={same('jira', 'confluence', 'storage', 'queue', 'privacy')}
          />
          <Choice label={words.method} name="method" options={same('', 'GET', 'POST', 'PUT', 'DELETE')} />
          <label class="grow">
            {words.path}
            <input name="path" placeholder="/rest/api/3/issue/bulk$" />
          </label>
          <Choice
            label={words.what}
            name="fault"
            options={FAULTS.map((fault) => [JSON.stringify(fault), nameOf(fault)])}
          />
          <label>
            {words.times}
            <input name="times" type="number" min="1" value="1" required />
          </label>
          <button type="submit">{words.add}</button>
          <button type="button" data-clear="/_local/faults">
            {words.clear}
          </button>
        </form>
      </section>
    </Layout>
  );
}
