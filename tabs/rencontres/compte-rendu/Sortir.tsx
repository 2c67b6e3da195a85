import { Button, Caption1 } from '@fluentui/react-components';
import { type ComponentProps, useState } from 'react';
import { presentes, refusDePublier } from '../../../core/comptes-rendus/approuver.ts';
import { limiteDApprobation } from '../../../core/comptes-rendus/delai.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { Issues } from '../../sollicitations/components/Issues.tsx';
import { useEcrite } from '../../sollicitations/queries.ts';
import { RENCONTRE } from '../textes.ts';
import { Emporter } from './Emporter.tsx';
import { useDiffuser, useSoumettre } from './mutations.ts';
import { APPROBATION, COMPTE_RENDU } from './textes.ts';

interface SortirProps {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly maintenant: string;
  /** May this person show it to others? */
  readonly diffuse: boolean;
  /** Something typed is not kept yet. */
  readonly change: boolean;
  readonly dire: (faute: string) => void;
}

/** What is kept leaves: to those who were there for approval, then to those invited; or as a document. */
export function Sortir({ rencontre, participations, maintenant, diffuse, change, dire }: SortirProps) {
  if (rencontre.compteRendu === undefined) return null;
  const aSoumettre = rencontre.approbationDemandeeLe === undefined && rencontre.compteRenduDiffuseLe === undefined;
  const publiable = refusDePublier(rencontre, participations, maintenant) === undefined;
  const libelle = publiable ? COMPTE_RENDU.diffuser : APPROBATION.soumettre;
  return (
    <>
      {!publiable && !aSoumettre ? null : !diffuse ? (
        <Caption1>{COMPTE_RENDU.diffuseParLaCoordination}</Caption1>
      ) : change ? (
        <Button onClick={() => dire(COMPTE_RENDU.dAbordEnregistrer)}>{libelle}</Button>
      ) : publiable ? (
        <Diffuser rencontre={rencontre} />
      ) : (
        <Soumettre rencontre={rencontre} la={presentes(participations)} />
      )}
      <Emporter rencontre={rencontre} texte={rencontre.compteRendu} word />
    </>
  );
}

/** Those whom no mail reaches, to be called. */
const aAppeler = (sansAdresse: readonly { readonly nom: string }[]): string =>
  sansAdresse.length === 0 ? '' : RENCONTRE.sansAdresse(sansAdresse.map((s) => s.nom).join(', '));

function Diffuser({ rencontre }: Pick<SortirProps, 'rencontre'>) {
  const diffuser = useDiffuser();
  const annoncer = useAnnonce();
  return (
    <Confirmation
      bouton={{ children: COMPTE_RENDU.diffuser }}
      question={COMPTE_RENDU.diffuserQuestion}
      aide={COMPTE_RENDU.diffuserAide}
      enCours={diffuser.isPending}
      erreur={diffuser.error}
      recharger={diffuser.reset}
      faire={(fermer) =>
        diffuser.mutate(
          { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag } },
          {
            onSuccess: ({ envoyes, aSuivre, sansAdresse }) => {
              annoncer([COMPTE_RENDU.diffuse(envoyes, aSuivre), aAppeler(sansAdresse)].filter(Boolean).join(' '));
              fermer();
            },
          },
        )
      }
    />
  );
}

type Choix = ReadonlyMap<string, string>;

function Soumettre({ rencontre, la }: Pick<SortirProps, 'rencontre'> & { readonly la: readonly Participation[] }) {
  const maintenant = useMaintenant();
  const soumettre = useSoumettre();
  const annoncer = useAnnonce();
  /** Of those above their budget: the local day of each that waits, and the person written to. */
  const [jours, setJours] = useState<Choix>(new Map());
  const [personnes, setPersonnes] = useState<Choix>(new Map());
  return (
    <Confirmation
      bouton={{ children: APPROBATION.soumettre }}
      question={APPROBATION.question}
      aide={APPROBATION.aide(la.length)}
      enCours={soumettre.isPending}
      erreur={soumettre.error}
      recharger={soumettre.reset}
      faire={(fermer) =>
        soumettre.mutate(
          {
            chemin: { id: rencontre.id },
            corps: {
              eTag: rencontre.eTag,
              reports: [...jours].map(([structure, le]) => ({ structure, le })),
              contacts: [...personnes].map(([structure, contact]) => ({ structure, contact })),
            },
          },
          {
            onSuccess: ({ envoyes, aSuivre, sansAdresse }) => {
              annoncer(
                [APPROBATION.soumis(envoyes, aSuivre, jours.size), aAppeler(sansAdresse)].filter(Boolean).join(' '),
              );
              fermer();
            },
          },
        )
      }
    >
      <AuDessusDuBudget
        structures={la.map(({ structure }) => structure)}
        maintenant={maintenant}
        issues={(trop) => (
          <IssuesDePresente
            {...{ trop, maintenant }}
            rencontre={rencontre}
            reports={{ jours, changer: setJours, limite: limiteDApprobation(maintenant) }}
            personnes={{ choisies: personnes, changer: setPersonnes }}
          />
        )}
      />
    </Confirmation>
  );
}

type IssuesProps = Omit<ComponentProps<typeof Issues>, 'thematique' | 'ecrite'> & Pick<SortirProps, 'rencontre'>;

function IssuesDePresente({ rencontre, ...reste }: IssuesProps) {
  const ecrite = useEcrite(rencontre.id, reste.trop.structure);
  return <Issues thematique={rencontre.thematique} ecrite={ecrite?.id} {...reste} />;
}
