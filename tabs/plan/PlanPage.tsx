import { Button, Select, Switch } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { autoriser } from '../../core/droits/droits.ts';
import { type AxeDuPlan, combienDeRetards, composerPlan, plansDe } from '../../core/plan/composer-plan.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import cartes from '../commun/cartes.module.css';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { NOUVELLE_FICHE } from './adresses.ts';
import { CarteDAction } from './components/CarteDAction.tsx';
import css from './components/plan.module.css';
import { useMatiereDuPlan } from './queries.ts';
import { TEXTES } from './textes.ts';

/** The plan on one page: its axes, and each action with where it stands. */
export function PlanPage() {
  const { requete, matiere } = useMatiereDuPlan();
  const { aller } = useAdresse();
  const acteur = useActeur();
  const jour = aujourdhui(useMaintenant());
  const plans = plansDe(matiere.fiches);
  const [choisi, setChoisi] = useState<string>();
  const [enRetard, setEnRetard] = useState(false);
  const plan = choisi ?? plans[0];
  const axes = plan === undefined ? [] : composerPlan(matiere, plan, jour);
  const montres = enRetard ? gardeLesRetards(axes) : axes;
  const tient = acteur !== undefined && autoriser(acteur, 'tenir-plan').permis;
  const creer = tient ? (
    <Button icon={<AddRegular />} appearance="primary" onClick={() => aller(NOUVELLE_FICHE)}>
      {TEXTES.nouvelle}
    </Button>
  ) : null;
  return (
    <main className={cadre.page}>
      <header className={cadre.barre}>
        <h1 className="lu">{TEXTES.titre}</h1>
        <div className={cadre.outils}>
          {plans.length < 2 ? null : (
            <Select aria-label={TEXTES.choisir} value={plan ?? ''} onChange={(_, { value }) => setChoisi(value)}>
              {plans.map((nom) => (
                <option key={nom}>{nom}</option>
              ))}
            </Select>
          )}
          <Switch
            label={TEXTES.enRetard}
            checked={enRetard}
            onChange={(_, { checked }) => setEnRetard(checked)}
            disabled={axes.length === 0}
          />
        </div>
        <div className={cadre.outils}>{axes.length === 0 ? null : creer}</div>
      </header>
      <div className={cadre.defile}>
        <Lue requete={requete} attente={TEXTES.attente}>
          {() => (
            <div className={`${cadre.contenu} ${cadre.large}`}>
              {axes.length === 0 ? (
                <Vide titre={TEXTES.vide} action={creer}>
                  {tient ? TEXTES.videCoordination : TEXTES.videPartenaire}
                </Vide>
              ) : montres.length === 0 ? (
                <Vide titre={TEXTES.rienEnRetard}>{TEXTES.rienEnRetardAide}</Vide>
              ) : (
                <>
                  <Chiffres axes={axes} />
                  {montres.map(({ titre, actions }) => (
                    <section key={titre} className={cadre.partie} aria-label={titre || TEXTES.sansAxe}>
                      <h2 className={css.axe}>{titre || TEXTES.sansAxe}</h2>
                      <ul className={cartes.cartes}>
                        {actions.map((action) => (
                          <CarteDAction key={action.fiche.id} action={action} acteur={acteur} />
                        ))}
                      </ul>
                    </section>
                  ))}
                </>
              )}
            </div>
          )}
        </Lue>
      </div>
    </main>
  );
}

const gardeLesRetards = (axes: readonly AxeDuPlan[]): readonly AxeDuPlan[] =>
  axes
    .map(({ titre, actions }) => ({ titre, actions: actions.filter((a) => combienDeRetards(a.retards) > 0) }))
    .filter(({ actions }) => actions.length > 0);

/** The plan in four numbers. */
function Chiffres({ axes }: { readonly axes: readonly AxeDuPlan[] }) {
  const actions = axes.flatMap((axe) => axe.actions);
  const somme = (dire: (a: (typeof actions)[number]) => number) => actions.reduce((n, a) => n + dire(a), 0);
  const lignes = [
    [TEXTES.chiffres.actions, String(actions.length)],
    [TEXTES.chiffres.terminees, String(actions.filter((a) => a.fiche.statut === 'Terminée').length)],
    [TEXTES.chiffres.etapes, `${somme((a) => a.etapes.faites)} / ${somme((a) => a.etapes.total)}`],
    [TEXTES.chiffres.retards, String(somme((a) => combienDeRetards(a.retards)))],
  ] as const;
  return (
    <dl className={cadre.nombres}>
      {lignes.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
