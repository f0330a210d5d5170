import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import Textfield from '@atlaskit/textfield';
import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../static/shared/base.css';

/** The components that the panel is made of, with nothing in them: what any page of this kind takes. */
async function start(root: HTMLElement): Promise<void> {
  await Promise.all([view.getContext(), view.theme.enable()]);
  createRoot(root).render(
    <StrictMode>
      <Spinner size="small" />
      <Textfield isCompact />
      <Button>Crear</Button>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
