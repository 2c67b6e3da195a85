/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { arriverParLien } from '../../../core/contrats/invitations.ts';
import { Bouton } from '../Bouton.tsx';
import { Dit } from '../Dit.tsx';
import { demander, useLien } from '../lien.ts';
import { direRefus } from '../refus.ts';
import { TEXTES } from '../textes.ts';
import { JOUR } from './textes.ts';

/** On the day: one tap says that one is there. What is being answered below stays. */
export function Arrivee({ dite }: { readonly dite: boolean }) {
  const { jeton } = useLien();
  const [notee, noter] = useState(dite);
  const [attente, attendre] = useState(false);
  const [faute, dire] = useState('');
  const enCours = useRef(false);

  async function arriver(): Promise<void> {
    if (enCours.current) return;
    enCours.current = true;
    attendre(true);
    dire('');
    try {
      await demander(arriverParLien, { jeton });
      noter(true);
    } catch (erreur) {
      const refus = direRefus(erreur);
      dire(`${refus.titre}. ${refus.detail}`);
    } finally {
      enCours.current = false;
      attendre(false);
    }
  }

  return (
    <div class="avis">
      <Dit phrase={notee ? JOUR.arrivee : attente ? TEXTES.envoi : JOUR.arriverAide} recoit={notee && !dite ? 1 : 0} />
      {!notee && (
        <div class="gestes">
          <Bouton faire={() => void arriver()} principal>
            {JOUR.arriver}
          </Bouton>
        </div>
      )}
      <p role="alert">{faute}</p>
    </div>
  );
}
