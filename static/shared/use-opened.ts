import { useEffect, useState } from 'react';

/** What a page asked for when it opened: undefined until it is there. An answer that was asked for again is dropped. */
export function useOpened<Answer>(opened: Promise<Answer>) {
  const [asked, ask] = useState(opened);
  const [answer, show] = useState<Answer>();

  useEffect(() => {
    let isCurrent = true;
    show(undefined);
    void asked.then((given) => isCurrent && show(given));
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  return { answer, show, ask };
}
