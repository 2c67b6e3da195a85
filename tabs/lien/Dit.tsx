/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly phrase: string | undefined;
  /** How many times what asked has left the page since: each time, the focus, which went with it, comes here. */
  readonly recoit: number;
  readonly class?: string;
}

/** What has just been done, said where it was asked. */
export function Dit({ phrase, recoit, ...reste }: Props) {
  const ici = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (recoit > 0) ici.current?.focus();
  }, [recoit]);
  return (
    <p role="status" tabindex={-1} ref={ici} {...reste}>
      {phrase}
    </p>
  );
}
