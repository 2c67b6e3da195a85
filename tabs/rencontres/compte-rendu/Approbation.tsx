import { Badge, MessageBar, MessageBarBody, Subtitle2, Text } from '@fluentui/react-components';
import type { Amendement } from '../../../core/comptes-rendus/amendement.ts';
import { suivreLApprobation } from '../../../core/comptes-rendus/approuver.ts';
import { dernierJourPourApprouver } from '../../../core/comptes-rendus/delai.ts';
import { etatDuCompteRendu } from '../../../core/comptes-rendus/etat.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { CoteACote } from '../../commun/CoteACote.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from './compte-rendu.module.css';
import { useTrancher } from './mutations.ts';
import { APPROBATION } from './textes.ts';

interface Props {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly maintenant: string;
}

/** Where the approval stands, and what was proposed: each correction beside what is written, taken or left. */
export function Approbation({ rencontre, participations, maintenant }: Props) {
  const { parId } = useStructures();
  const { approbationDemandeeLe } = rencontre;
  if (approbationDemandeeLe === undefined) return null;
  const suivi = suivreLApprobation(participations);
  const dernier = dernierJourPourApprouver(approbationDemandeeLe);
  const corrections = participations.flatMap(({ structure, amendements = [] }) =>
    amendements.map((amendement) => ({ structure, amendement })),
  );
  const publiee = rencontre.compteRenduDiffuseLe !== undefined;
  return (
    <>
      {publiee ? null : (
        <Text>
          {etatDuCompteRendu(rencontre, maintenant) === 'En approbation'
            ? APPROBATION.jusquAu(dernier)
            : APPROBATION.fini(dernier)}{' '}
          {APPROBATION.suivi(suivi)}
        </Text>
      )}
      {suivi.aTrancher === 0 || publiee ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{APPROBATION.aTrancher(suivi.aTrancher)}</MessageBarBody>
        </MessageBar>
      )}
      {corrections.length === 0 ? null : (
        <section aria-labelledby="corrections">
          <Subtitle2 as="h2" id="corrections">
            {APPROBATION.corrections}
          </Subtitle2>
          {corrections.map(({ structure, amendement }) => (
            <UneCorrection
              key={`${structure}-${amendement.cle}`}
              rencontre={rencontre}
              structure={structure}
              nom={parId.get(structure)?.nom ?? ''}
              amendement={amendement}
            />
          ))}
        </section>
      )}
    </>
  );
}

interface PropsDeCorrection {
  readonly rencontre: Rencontre;
  readonly structure: string;
  readonly nom: string;
  readonly amendement: Amendement;
}

function UneCorrection({ rencontre, structure, nom, amendement: a }: PropsDeCorrection) {
  const trancher = useTrancher();
  const annoncer = useAnnonce();
  const decider = (reprendre: boolean) =>
    trancher.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag, structure, correction: a.cle, reprendre } },
      { onSuccess: () => annoncer(reprendre ? APPROBATION.repris : APPROBATION.laisse) },
    );
  return (
    <article className={css.correction} aria-label={APPROBATION.sur(nom)}>
      <div className={cadre.outils}>
        <Text weight="semibold">{nom}</Text>
        <Badge appearance="tint" color={a.etat === 'À trancher' ? 'warning' : 'informative'}>
          {APPROBATION.decide[a.etat]}
        </Badge>
      </div>
      <CoteACote
        cotes={[
          [APPROBATION.avant, a.avant],
          [APPROBATION.propose, a.propose.trim() === '' ? APPROBATION.rien : a.propose],
        ]}
      />
      {trancher.error == null ? null : (
        <Probleme erreur={trancher.error} reessayer={trancher.reset} recharger={trancher.reset} />
      )}
      {a.etat === 'À trancher' ? (
        <div className={cadre.outils}>
          <BoutonCommande
            appearance="primary"
            enCours={trancher.isPending}
            aria-label={`${APPROBATION.reprendre} ${APPROBATION.sur(nom)}`}
            onClick={() => decider(true)}
          >
            {APPROBATION.reprendre}
          </BoutonCommande>
          <BoutonCommande
            enCours={trancher.isPending}
            aria-label={`${APPROBATION.laisser} ${APPROBATION.sur(nom)}`}
            onClick={() => decider(false)}
          >
            {APPROBATION.laisser}
          </BoutonCommande>
        </div>
      ) : null}
    </article>
  );
}
