/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { proposerPointParLien } from '../../../core/contrats/invitations.ts';
import type { PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import { TYPES_DE_POINT, type TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';
import { Bouton } from '../Bouton.tsx';
import { Champ } from '../Champ.tsx';
import { demander, useLien } from '../lien.ts';
import { Question } from '../Question.tsx';
import { direRefus } from '../refus.ts';
import { TEXTES } from '../textes.ts';
import { AVANT } from './textes.ts';

/** A subject for the agenda, folded: it is not what the page asks first. Sent without leaving the page: what is being answered beside it stays. */
export function ProposerUnPoint({ points }: { readonly points: NonNullable<PageDeRencontre['points']> }) {
  const { jeton } = useLien();
  const [cle, renouveler] = useState(() => crypto.randomUUID());
  const [proposes, noter] = useState(points.map((p) => p.titre));
  const [titre, nommer] = useState('');
  const [type, choisir] = useState<TypeDePoint>('Échange');
  const [precisions, preciser] = useState('');
  const [dit, dire] = useState<{ readonly fait?: string; readonly faute?: string }>({});
  const enCours = useRef(false);

  async function proposer(): Promise<void> {
    if (titre.trim().length < 3) {
      dire({ faute: AVANT.titreCourt });
      return;
    }
    if (enCours.current) return;
    enCours.current = true;
    dire({ fait: TEXTES.envoi });
    try {
      const suite = precisions.trim() === '' ? {} : { precisions: precisions.trim() };
      await demander(proposerPointParLien, { jeton, cle, titre: titre.trim(), type, ...suite });
      noter([...proposes, titre.trim()]);
      renouveler(crypto.randomUUID());
      nommer('');
      preciser('');
      dire({ fait: AVANT.pointMerci });
    } catch (erreur) {
      const refus = direRefus(erreur);
      dire({ faute: `${refus.titre}. ${refus.detail}` });
    } finally {
      enCours.current = false;
    }
  }

  return (
    <details>
      <summary>{AVANT.point}</summary>
      <p class="discret">{AVANT.pointAide}</p>
      {proposes.length > 0 && (
        <>
          <p>{AVANT.vosPoints}</p>
          <ul>
            {proposes.map((p) => (
              <li key={p}>{p}</li>
            ))}
          </ul>
        </>
      )}
      <Champ
        description={{ libelle: AVANT.pointTitre, aide: undefined, saisie: 'ligne' }}
        valeur={titre}
        changer={(valeur) => nommer(String(valeur))}
      />
      <Question
        question={AVANT.pointType}
        reponses={TYPES_DE_POINT.map((t) => [t, AVANT.types[t]])}
        choisie={type}
        choisir={(t) => choisir(t ?? 'Échange')}
      />
      <Champ
        description={{ libelle: AVANT.pointPrecisions, aide: undefined, saisie: 'long' }}
        valeur={precisions}
        changer={(valeur) => preciser(String(valeur))}
      />
      <div class="gestes">
        <Bouton faire={() => void proposer()}>{AVANT.envoyerPoint}</Bouton>
      </div>
      <p role="status">{dit.fait}</p>
      <p role="alert">{dit.faute}</p>
    </details>
  );
}
