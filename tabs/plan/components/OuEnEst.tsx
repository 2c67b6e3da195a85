import { Badge, Checkbox, Text } from '@fluentui/react-components';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import type { ActionDuPlan } from '../../../core/plan/composer-plan.ts';
import { direEtape, type Etape, estEnRetard, lireEtapes } from '../../../core/plan/etapes.ts';
import { direFinDeConvention } from '../../../core/plan/fin-de-convention.ts';
import { moisLong } from '../../../core/textes/francais.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { ObjectifsEtResultats } from '../../indicateurs/components/ObjectifsEtResultats.tsx';
import { etapesAvec, type FicheProps } from '../form.ts';
import { useModifierFicheAction } from '../mutations.ts';
import { direRetards, FICHE } from '../textes.ts';
import { BrefDIndicateur } from './BrefDIndicateur.tsx';
import css from './plan.module.css';

/** Where an action stands: what is late, its steps, its indicators. A step is said done where it is read. */
export function OuEnEst(props: FicheProps & { readonly action: ActionDuPlan }) {
  const { fiche, action, jour, mois, structure, modifie } = props;
  const modifier = useModifierFicheAction();
  const annoncer = useAnnonce();
  const noter = (rang: number, faite: boolean) =>
    modifier.mutate(
      {
        chemin: { id: fiche.id },
        corps: { eTag: fiche.eTag, structure, champs: { etapes: etapesAvec(fiche, rang, faite ? jour : undefined) } },
      },
      { onSuccess: () => annoncer(faite ? FICHE.noteeFaite : FICHE.noteeAFaire) },
    );
  const retards = direRetards(action.retards);
  // What was just ticked shows while it is written.
  const etapes =
    (modifier.isPending ? modifier.variables.corps?.champs.etapes : undefined) ?? lireEtapes(fiche.modalites);
  return (
    <section className={cadre.partie} aria-labelledby="ou-en-est">
      <h2 id="ou-en-est" className={cadre.sousTitre}>
        {FICHE.ouEnEst}
      </h2>
      {retards.length === 0 ? (
        <Text>{FICHE.aJour}</Text>
      ) : (
        <div className={cadre.outils}>
          {retards.map((dit) => (
            <Badge key={dit} color="warning" icon={<ClockAlarmRegular />}>
              {dit}
            </Badge>
          ))}
        </div>
      )}
      {action.retards.conventions.map((fin) => (
        <Text key={fin.convention.id}>{direFinDeConvention(fin)}</Text>
      ))}
      <h3 className={css.sousPartie}>{FICHE.etapes}</h3>
      {etapes.length === 0 ? (
        <Text>{FICHE.sansEtape}</Text>
      ) : (
        <ol className={css.etapes}>
          {etapes.map((etape, rang) => (
            <li key={`${etape.titre} ${direEtape(etape)}`} className={css.etape}>
              {modifie ? (
                <Checkbox
                  checked={etape.faiteLe !== undefined}
                  disabled={modifier.isPending}
                  onChange={(_, { checked }) => noter(rang, checked === true)}
                  label={<LigneDEtape etape={etape} />}
                />
              ) : (
                <LigneDEtape etape={etape} />
              )}
              {estEnRetard(etape, jour) ? <Badge color="warning">{FICHE.retard}</Badge> : null}
            </li>
          ))}
        </ol>
      )}
      {modifier.error === null ? null : <Probleme erreur={modifier.error} reessayer={modifier.reset} />}
      {action.indicateurs.length === 0 ? null : (
        <>
          <h3 className={css.sousPartie}>{FICHE.indicateurs(moisLong(mois))}</h3>
          <ul className={css.indicateurs}>
            {action.indicateurs.map((indicateur) => (
              <BrefDIndicateur key={indicateur.id} indicateur={indicateur} />
            ))}
          </ul>
          <ObjectifsEtResultats indicateurs={action.indicateurs} mois={mois} />
          <div>
            <LienDOnglet vers={{ entite: 'indicateurs', sous: `mois/${mois}` }}>{FICHE.versIndicateurs}</LienDOnglet>
          </div>
        </>
      )}
    </section>
  );
}

const LigneDEtape = ({ etape }: { readonly etape: Etape }) => (
  <span>
    {etape.titre}
    {direEtape(etape) === '' ? null : <span className={cadre.discret}>{` · ${direEtape(etape)}`}</span>}
  </span>
);
