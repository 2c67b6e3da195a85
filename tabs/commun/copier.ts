import { TEXTES } from './textes.ts';
import { useAnnonce } from './toasts.tsx';

/** Copies a text and says so. A frame without the clipboard permission falls back on the old command. */
export function useCopier(): (texte: string, annonce?: string) => Promise<void> {
  const annoncer = useAnnonce();
  return async (texte, annonce = TEXTES.copie) => {
    const reussi = await navigator.clipboard.writeText(texte).then(
      () => true,
      () => copierParSelection(texte),
    );
    annoncer(reussi ? annonce : TEXTES.copieImpossible, reussi ? 'success' : 'warning');
  };
}

function copierParSelection(texte: string): boolean {
  const zone = document.createElement('textarea');
  zone.value = texte;
  zone.style.position = 'fixed';
  zone.style.opacity = '0';
  document.body.append(zone);
  zone.select();
  const reussi = document.execCommand('copy');
  zone.remove();
  return reussi;
}
