/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { corrigerPointParLien, proposerPointParLien, retirerPointParLien } from '../../../core/contrats/invitations.ts';
import type { PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import { TYPES_DE_POINT, type TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';
import { Bouton } from '../Bouton.tsx';
import { Champ } from '../Champ.tsx';
import { demander, useLien } from '../lien.ts';
import { Question } from '../Question.tsx';
import { direRefus } from '../refus.ts';
import { TEXTES } from '../textes.ts';
import { AVANT } from './textes.ts';

type Point = NonNullable<PageDeRencontre['points']>[number];

/** A subject for the agenda, folded: it is not what the page asks first. Sent without leaving the page: what is being answered beside it stays. One's own are corrected and taken back there, until they stand in the agenda. */
export function ProposerUnPoint({ points }: { readonly points: readonly Point[] }) {
  const { jeton } = useLien();
  const [cle, renouveler] = useState(() => crypto.randomUUID());
  const [proposes, noter] = useState(points);
  const [corrige, corriger] = useState<Point>();
  const [titre, nommer] = useState('');
  const [type, choisir] = useState<TypeDePoint>('Échange');
  const [precisions, preciser] = useState('');
  const [dit, dire] = useState<{ readonly fait?: string; readonly faute?: string }>({});
  const enCours = useRef(false);

  const reprendre = (point: Point | undefined) => {
    corriger(point);
    nommer(point?.titre ?? '');
    choisir(point?.type ?? 'Échange');
    preciser(point?.precisions ?? '');
  };

  async function faire(fait: string, demande: () => Promise<void>): Promise<void> {
    if (enCours.current) return;
    enCours.current = true;
    dire({ fait: TEXTES.envoi });
    try {
      await demande();
      reprendre(undefined);
      dire({ fait });
    } catch (erreur) {
      const refus = direRefus(erreur);
      dire({ faute: `${refus.titre}. ${refus.detail}` });
    } finally {
      enCours.current = false;
    }
  }

  function envoyer(): void {
    if (titre.trim().length < 3) {
      dire({ faute: AVANT.titreCourt });
      return;
    }
    const suite = precisions.trim() === '' ? {} : { precisions: precisions.trim() };
    const saisi = { titre: titre.trim(), type, ...suite };
    if (corrige === undefined)
      void faire(AVANT.pointMerci, async () => {
        const { id, eTag } = await demander(proposerPointParLien, { jeton, cle, ...saisi });
        noter([...proposes, { id, eTag, ...saisi, aChanger: true }]);
        renouveler(crypto.randomUUID());
      });
    else
      void faire(AVANT.pointCorrige, async () => {
        const { id, aChanger } = corrige;
        const { eTag } = await demander(corrigerPointParLien, { jeton, point: id, eTag: corrige.eTag, ...saisi });
        noter(proposes.map((p) => (p.id === id ? { id, eTag, ...saisi, aChanger } : p)));
      });
  }

  const retirer = ({ id, eTag }: Point) =>
    void faire(AVANT.pointRetire, async () => {
      await demander(retirerPointParLien, { jeton, point: id, eTag });
      noter(proposes.filter((p) => p.id !== id));
    });

  return (
    <details>
      <summary>{AVANT.point}</summary>
      <p class="discret">{AVANT.pointAide}</p>
      {proposes.length > 0 && (
        <>
          <p>{AVANT.vosPoints}</p>
          <ul>
            {proposes.map((p) => (
              <li key={p.id}>
                {p.titre}
                {p.aChanger ? (
                  <span class="gestes">
                    <Bouton sur={p.titre} faire={() => reprendre(p)}>
                      {AVANT.corriger}
                    </Bouton>
                    <Bouton sur={p.titre} faire={() => retirer(p)}>
                      {AVANT.retirer}
                    </Bouton>
                  </span>
                ) : (
                  <span class="discret"> {AVANT.pointPris}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {corrige !== undefined && <p>{AVANT.corrigerLe(corrige.titre)}</p>}
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
        <Bouton faire={envoyer}>{corrige === undefined ? AVANT.envoyerPoint : AVANT.corrigerCe}</Bouton>
        {corrige !== undefined && <Bouton faire={() => reprendre(undefined)}>{AVANT.laisser}</Bouton>}
      </div>
      <p role="status">{dit.fait}</p>
      <p role="alert">{dit.faute}</p>
    </details>
  );
}
