import { useRef, useState } from 'preact/hooks';
import { direRefus } from './refus.ts';
import { TEXTES } from './textes.ts';

/** One thing done without leaving the page: once whatever the number of clicks, what waits or failed said beside it. */
export function useGeste() {
  const [dit, setDit] = useState<{ readonly attente?: string; readonly faute?: string }>({});
  const enCours = useRef(false);

  async function mener(travail: () => Promise<void>): Promise<void> {
    if (enCours.current) return;
    enCours.current = true;
    setDit({ attente: TEXTES.envoi });
    try {
      await travail();
      setDit({});
    } catch (erreur) {
      const refus = direRefus(erreur);
      setDit({ faute: `${refus.titre}. ${refus.detail}` });
    } finally {
      enCours.current = false;
    }
  }
  return {
    dit,
    faire: (travail: () => Promise<void>): void => void mener(travail),
    dire: (faute: string): void => setDit({ faute }),
  };
}
