/** @jsxImportSource hono/jsx */
import { type Frame, Layout } from './layout';

/** What may happen to a request, as `/_local/faults` has it in `fault`. */
const FAULTS = [
  { kind: 'status', status: 429, headers: { 'Retry-After': '2' } },
  { kind: 'status', status: 503 },
  { kind: 'lostAnswer' },
  { kind: 'stopBefore' },
  { kind: 'stopAfter' },
  { kind: 'delay', ms: 5000 },
];

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
          <label>
            {words.product}
            <select name="product">
              {['jira', 'confluence', 'storage', 'queue', 'privacy'].map((product) => (
                <option key={product}>{product}</option>
              ))}
            </select>
          </label>
          <label>
            {words.method}
            <select name="method">
              {['', 'GET', 'POST', 'PUT', 'DELETE'].map((method) => (
                <option key={method}>{method}</option>
              ))}
            </select>
          </label>
          <label class="grow">
            {words.path}
            <input name="path" placeholder="/rest/api/3/issue/bulk$" />
          </label>
          <label>
            {words.what}
            <select name="fault">
              {FAULTS.map((fault) => (
                <option key={JSON.stringify(fault)} value={JSON.stringify(fault)}>
                  {[fault.kind, fault.status, fault.ms].filter(Boolean).join(' ')}
                </option>
              ))}
            </select>
          </label>
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
