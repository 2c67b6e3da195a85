import { Button, Select, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { autoriser } from '../../core/droits/droits.ts';
import {
  type AxeDuPlan,
  combienDeRetards,
  composerPlan,
  plansDe,
  type Retards,
} from '../../core/plan/composer-plan.ts';
import { direFinDeConvention, finDeConvention } from '../../core/plan/fin-de-convention.ts';
import { conventionsSansAction } from '../../core/plan/retards-des-plans.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import cartes from '../commun/cartes.module.css';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { adresseDuPlan, lirePlan, NOUVELLE_FICHE, VUES_DU_PLAN, type VueDuPlan } from './adresses.ts';
import { BudgetDuPlan } from './budget/BudgetDuPlan.tsx';
import { CarteDAction } from './components/CarteDAction.tsx';
import css from './components/plan.module.css';
import { useBudget, useMatiereDuPlan } from './queries.ts';
import { TEXTES } from './textes.ts';

/** What is late of an action, for each way of showing the plan. */
const RETARDS = {
  '': combienDeRetards,
  'en-retard': combienDeRetards,
  'etapes-en-retard': ({ etapes }) => etapes.length,
  conventions: ({ conventions }) => conventions.length,
} as const satisfies Record<VueDuPlan, (retards: Retards) => number>;

/** The plan on one page: its axes, and each action with where it stands. */
export function PlanPage() {
  const { requete, matiere } = useMatiereDuPlan();
  const budget = useBudget();
  const { reste, aller, remplacer } = useAdresse();
  const acteur = useActeur();
  const jour = aujourdhui(useMaintenant());
  const plans = plansDe(matiere.fiches);
  const { vue, plan: demande } = lirePlan(reste);
  const choisi = plans.find((nom) => nom === demande);
  const montrer = (valeurs: Partial<ReturnType<typeof lirePlan>>) =>
    remplacer(adresseDuPlan({ vue, plan: choisi ?? '', ...valeurs }));
  // What is late is looked for in all of them.
  const voulus = choisi !== undefined ? [choisi] : vue === '' ? plans.slice(0, 1) : plans;
  const axes = voulus.flatMap((plan) => composerPlan(matiere, plan, jour).map((axe) => ({ ...axe, plan })));
  const montres = vue === '' ? axes : axes.flatMap((axe) => enRetard(axe, vue));
  const orphelines =
    vue === 'en-retard' || vue === 'conventions'
      ? conventionsSansAction(matiere.conventions, matiere.fiches).flatMap((c) => finDeConvention(c, jour) ?? [])
      : [];
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
            <Select
              aria-label={TEXTES.choisir}
              value={choisi ?? (vue === '' ? plans[0] : '')}
              onChange={(_, { value }) => montrer({ plan: value })}
            >
              {vue === '' ? null : <option value="">{TEXTES.tous}</option>}
              {plans.map((nom) => (
                <option key={nom}>{nom}</option>
              ))}
            </Select>
          )}
          <Select
            aria-label={TEXTES.montrer}
            value={vue}
            disabled={axes.length === 0}
            onChange={(_, { value }) => montrer({ vue: VUES_DU_PLAN.find((v) => v === value) ?? '' })}
          >
            {VUES_DU_PLAN.map((v) => (
              <option key={v} value={v}>
                {TEXTES.vues[v]}
              </option>
            ))}
          </Select>
        </div>
        <div className={cadre.outils}>{axes.length === 0 ? null : creer}</div>
      </header>
      <div className={cadre.defile}>
        <Lue requete={requete} attente={TEXTES.attente}>
          {() => (
            <div className={`${cadre.contenu} ${cadre.large}`}>
              {axes.length === 0 && orphelines.length === 0 ? (
                <Vide titre={TEXTES.vide} action={creer}>
                  {tient ? TEXTES.videCoordination : TEXTES.videPartenaire}
                </Vide>
              ) : montres.length + orphelines.length === 0 ? (
                <Vide
                  titre={TEXTES.rien[vue]}
                  action={<Button onClick={() => montrer({ vue: '' })}>{TEXTES.toutMontrer}</Button>}
                />
              ) : (
                <>
                  <Chiffres axes={axes} />
                  {montres.map(({ plan, titre, actions }) => (
                    <section key={`${plan} ${titre}`} className={cadre.partie} aria-label={titre || TEXTES.sansAxe}>
                      <h2 className={css.axe}>
                        {[...(voulus.length < 2 ? [] : [plan]), titre || TEXTES.sansAxe].join(' · ')}
                      </h2>
                      <ul className={cartes.cartes}>
                        {actions.map((action) => (
                          <CarteDAction
                            key={action.fiche.id}
                            action={action}
                            acteur={acteur}
                            budget={budget.filter((l) => l.fiche === action.fiche.id)}
                          />
                        ))}
                      </ul>
                    </section>
                  ))}
                  {vue === '' ? (
                    <BudgetDuPlan
                      plan={voulus.length === 1 ? voulus[0] : undefined}
                      fiches={axes.flatMap((a) => a.actions.map((b) => b.fiche.id))}
                      lignes={budget}
                    />
                  ) : null}
                  {orphelines.length === 0 ? null : (
                    <section className={cadre.partie} aria-label={TEXTES.sansAction}>
                      <h2 className={css.axe}>{TEXTES.sansAction}</h2>
                      {orphelines.map((fin) => (
                        <Text key={fin.convention.id}>{direFinDeConvention(fin)}</Text>
                      ))}
                      {tient ? <Text className={cadre.discret}>{TEXTES.sansActionAide}</Text> : null}
                    </section>
                  )}
                </>
              )}
            </div>
          )}
        </Lue>
      </div>
    </main>
  );
}

/** An axis with those of its actions where something is late; none of them without any. */
function enRetard<A extends AxeDuPlan>(axe: A, vue: VueDuPlan): readonly A[] {
  const actions = axe.actions.filter((a) => RETARDS[vue](a.retards) > 0);
  return actions.length === 0 ? [] : [{ ...axe, actions }];
}

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
