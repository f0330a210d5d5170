import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { useState } from 'react';
import { type ClientRow, dayOfList } from '../../src/domain/lists/client-row';
import { CSV, download } from '../shared/download';
import styles from './portfolio.module.css';
import { usePortfolioAround } from './portfolio-around';
import { clientsCsv, modulesCsv } from './portfolio-csv';
import { type View, type ViewState, writeView } from './view-state';

/** Key of the portfolio's module in manifest.yml. */
const MODULE = 'hauzd-portfolio';

/** Takes what is shown elsewhere: as a file for Excel, or as a link that shows the same. */
export function Export(props: {
  view: View;
  shown: ClientRow[];
  isComplete: boolean;
  projectKey: string;
  state: ViewState;
}) {
  const { words, now } = usePortfolioAround();
  const { portfolio } = words;
  const [link, setLink] = useState<{ url: string; isCopied: boolean }>();

  const saveCsv = () => {
    const isModules = props.view === 'modules';
    const text = isModules ? modulesCsv(props.shown, words) : clientsCsv(props.shown, words, now);
    // Named by the day up to which its days are counted, not by the reader's own.
    download(portfolio.csvFile(dayOfList(props.shown, now)), text, CSV);
  };
  const copy = async () => {
    const location = { target: 'module' as const, moduleKey: MODULE, projectKey: props.projectKey };
    const page = await router.getUrl(location).catch(() => null);
    if (!page) return;
    const url = `${page.href}${writeView(props.state)}`;
    const isCopied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    setLink({ url, isCopied });
  };

  return (
    <div className={styles.export}>
      <Button appearance="subtle" spacing="compact" onClick={() => void copy()}>
        {portfolio.copyLink}
      </Button>
      <span title={props.isComplete ? undefined : portfolio.csvWait}>
        <Button
          appearance="subtle"
          spacing="compact"
          isDisabled={!props.isComplete || props.shown.length === 0}
          onClick={saveCsv}
        >
          {portfolio.csv}
        </Button>
      </span>
      <span role="status" className="small">
        {link?.isCopied && portfolio.copied}
      </span>
      {link && !link.isCopied && (
        // Where the browser does not let a frame write to the clipboard.
        <label className={`${styles.byHand} small`}>
          {portfolio.copyByHand} <input readOnly value={link.url} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  );
}
