import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import styles from '../panel.module.css';
import { useWords } from '../panel-words';
import type { FormAction, FormRequest } from './form-request';
import { Kept, type KeptDrafts } from './kept-drafts';

/** The forms come when the first one is opened, or when the browser has nothing else to do. */
const loadForm = () => import('./form');
const Form = lazy(() => loadForm().then(({ RecordForm }) => ({ default: RecordForm })));

interface Opened {
  /** The place on the page where the form shows. */
  slot: string;
  request: FormRequest;
}

interface OpenForms {
  opened: Opened | undefined;
  /** What the open form is drawn into, wherever it stands. */
  home: HTMLElement;
  open(form: Opened, opener: HTMLElement): void;
  close(): void;
}

const Forms = createContext<OpenForms | undefined>(undefined);

/**
 * One form is open at a time, under the row it is about. Focus goes into it, and back to where it was opened. It outlives
 * its row: where somebody else's fact changes the list meanwhile, what was filled in stays, under `head` if the row is gone.
 */
export function OneFormAtATime({ head, children }: { head: ReactNode; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>();
  const opener = useRef<HTMLElement | null>(null);
  const home = useHome();
  const [kept] = useState<KeptDrafts>(() => new Map());
  const shelter = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (opened && !home.isConnected) shelter.current?.append(home);
  });

  useEffect(() => {
    const timer = setTimeout(() => void loadForm(), 1500);
    return () => clearTimeout(timer);
  }, []);

  const forms = useMemo<OpenForms>(
    () => ({
      opened,
      home,
      open: (form, from) => {
        opener.current = from;
        setOpened(form);
      },
      close: () => {
        setOpened(undefined);
        // What opened the form may be gone with what was missing: then the first line is read again.
        setTimeout(() => (opener.current?.isConnected ? opener.current : document.querySelector('h1'))?.focus());
      },
    }),
    [opened, home],
  );
  return (
    <Forms.Provider value={forms}>
      {head}
      <div ref={shelter} className={styles.shelter} />
      {children}
      {opened &&
        createPortal(
          <Kept.Provider value={kept}>
            <Suspense fallback={<Spinner size="small" />}>
              <Form key={JSON.stringify(opened)} request={opened.request} onClose={forms.close} />
            </Suspense>
          </Kept.Provider>,
          home,
        )}
    </Forms.Provider>
  );
}

/** An element that can be carried from one place of the page to another with all that is in it, the focus too. */
function useHome(): HTMLElement {
  const [home] = useState(() => document.createElement('div'));
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      focused.current = target instanceof HTMLElement ? target : null;
    };
    home.addEventListener('focusin', note);
    return () => home.removeEventListener('focusin', note);
  }, [home]);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body && focused.current?.isConnected;
    if (isLost && home.contains(focused.current)) focused.current?.focus();
  });
  return home;
}

function useForms(): OpenForms {
  const forms = useContext(Forms);
  if (!forms) throw new Error('A form is opened outside OneFormAtATime.');
  return forms;
}

/** Opens a form in a slot from somewhere else than its buttons: a menu. */
export function useFormOpener(slot: string): (request: FormRequest, opener: HTMLElement) => void {
  const { open } = useForms();
  return (request, opener) => open({ slot, request }, opener);
}

/** Whether a form is open in this slot. */
export const useIsOpen = (slot: string) => useForms().opened?.slot === slot;

/**
 * Buttons that open a form in a slot. `about` tells equal buttons apart.
 *
 * @param look how much the first one stands out: `primary` is for the one thing to be done next
 */
export function FormButtons(props: {
  slot: string;
  actions: readonly FormAction[];
  about: string;
  look?: 'primary' | 'default' | 'subtle';
  /** As high as the fields of a form; otherwise as a row. */
  isTall?: boolean;
}) {
  const { panel } = useWords();
  const { opened, open, close } = useForms();
  const { look = 'default' } = props;
  return (
    <>
      {props.actions.map(({ label, request }, index) => {
        const isOpen = opened?.slot === props.slot && isSame(opened.request, request);
        return (
          <Button
            key={JSON.stringify(request)}
            spacing={props.isTall ? 'default' : 'compact'}
            appearance={index === 0 ? look : look === 'primary' ? 'default' : look}
            aria-expanded={isOpen}
            aria-label={`${panel.action[label]}: ${props.about}`}
            onClick={(event) => (isOpen ? close() : open({ slot: props.slot, request }, event.currentTarget))}
          >
            {panel.action[label]}
          </Button>
        );
      })}
    </>
  );
}

const isSame = (a: FormRequest, b: FormRequest) => JSON.stringify(a) === JSON.stringify(b);

/** Where a slot's form shows, when it is the open one. */
export function FormSlot({ slot }: { slot: string }) {
  const { opened, home } = useForms();
  const take = useCallback((place: HTMLElement | null) => place?.append(home), [home]);
  return opened?.slot === slot ? <div ref={take} /> : null;
}
