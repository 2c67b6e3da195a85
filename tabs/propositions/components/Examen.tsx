import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChampCorrigeable } from '../../../core/contrats/correction-de-fiche.ts';
import type { Proposition } from '../../../core/lists/propositions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { comparerProposition } from '../../../core/propositions/comparer.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { correctionsDe, saisieDe } from '../../commun/saisie-de-fiche.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useExaminer } from '../mutations.ts';
import { TEXTES } from '../textes.ts';
import { ChampCompare } from './ChampCompare.tsx';
import css from './propositions.module.css';

/** The decision on a proposal, field by field. What the fiche already says, or says otherwise since, is not ticked by itself. */
export function Examen({
  proposition,
  structure,
}: {
  readonly proposition: Proposition;
  readonly structure: Structure;
}) {
  const compares = comparerProposition(proposition, structure);
  const [avant] = useState(() => saisieDe(Object.fromEntries(compares.map(({ champ, propose }) => [champ, propose]))));
  const [saisie, setSaisie] = useState(avant);
  const [ecartes, setEcartes] = useState<readonly ChampCorrigeable[]>(() =>
    compares.filter(({ etat }) => etat === 'depasse').map(({ champ }) => champ),
  );
  const [motif, setMotif] = useState('');
  const examiner = useExaminer();
  const annoncer = useAnnonce();
  const acceptes = compares.map(({ champ }) => champ).filter((champ) => !ecartes.includes(champ));
  const messageDe = (champ: string) =>
    examiner.error instanceof RefusDeLApi
      ? examiner.error.champs.find(({ chemin }) => chemin.split('.').includes(champ))?.message
      : undefined;

  const decider = (refuser: boolean) =>
    examiner.mutate(
      {
        chemin: { id: structure.id, proposition: proposition.id },
        corps: {
          eTag: proposition.eTag,
          eTagFiche: structure.eTag,
          refuser,
          accepter: acceptes,
          valeurs: refuser ? {} : correctionsDe(avant, saisie),
          ...(motif.trim() === '' ? {} : { motif }),
        },
      },
      { onSuccess: ({ etat }) => annoncer(etat === 'Refusée' ? TEXTES.refusee : TEXTES.acceptee) },
    );
  const total = compares.length;
  const dire =
    total === 0
      ? TEXTES.traite
      : acceptes.length === total
        ? TEXTES.accepter
        : TEXTES.accepterEnPartie(acceptes.length, total);
  return (
    <>
      {proposition.commentaire === undefined ? null : (
        <blockquote className={css.citation}>
          <Text>{proposition.commentaire}</Text>
        </blockquote>
      )}
      {compares.map((compare) => (
        <ChampCompare
          key={compare.champ}
          compare={compare}
          accepte={!ecartes.includes(compare.champ)}
          accepter={(oui) =>
            setEcartes((dits) => [...dits.filter((c) => c !== compare.champ), ...(oui ? [] : [compare.champ])])
          }
          saisie={saisie}
          changer={(valeurs) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }))}
          message={messageDe(compare.champ)}
        />
      ))}
      <Field label={TEXTES.motif} hint={TEXTES.motifAide} validationMessage={messageDe('motif')}>
        <Textarea value={motif} onChange={(_, { value }) => setMotif(value)} />
      </Field>
      {examiner.error == null ? null : (
        <Probleme erreur={examiner.error} reessayer={examiner.reset} recharger={examiner.reset} />
      )}
      <div className={css.ligne}>
        <BoutonCommande
          appearance="primary"
          disabled={total > 0 && acceptes.length === 0}
          enCours={examiner.isPending}
          onClick={() => decider(false)}
        >
          {dire}
        </BoutonCommande>
        <BoutonCommande enCours={examiner.isPending} onClick={() => decider(true)}>
          {TEXTES.refuser}
        </BoutonCommande>
      </div>
    </>
  );
}
