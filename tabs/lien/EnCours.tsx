/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import { Attente } from './Page.tsx';
import { TEXTES } from './textes.ts';
import { type OptionsDEnvoi, useEnvoi } from './useEnvoi.tsx';

interface Props extends OptionsDEnvoi {
  readonly travail: () => Promise<void>;
}

/** What is asked as soon as it is shown: the opening of a link, or what one click asks for. */
export function EnCours({ travail, ...options }: Props) {
  const { vue, faire } = useEnvoi(options);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is shown.
  useEffect(() => faire(travail), []);
  return vue ?? <Attente phrase={options.attente ?? TEXTES.envoi} />;
}
