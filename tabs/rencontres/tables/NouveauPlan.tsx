import { Button, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { coutsDe } from '../../../core/tables/convives.ts';
import type { DejaVues } from '../../../core/tables/deja-vues.ts';
import { etiquettesDe } from '../../../core/tables/etiquettes.ts';
import { resumer } from '../../../core/tables/resumer.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useGarderPlan } from '../mutations.ts';
import { PlanVu } from './PlanVu.tsx';
import { type Choix, Preparation } from './Preparation.tsx';
import { TABLES } from './textes.ts';
import { useRecherche } from './useRecherche.ts';

interface NouveauPlanProps {
  readonly rencontre: Rencontre;
  /** Those of the rencontre. */
  readonly participations: readonly Participation[];
  readonly structures: ReadonlyMap<string, Structure>;
  readonly vues: DejaVues;
  /** Once kept, or given up. */
  readonly fini: () => void;
}

/** A plan being made: who is there, the search, what it found, kept or sought again. */
export function NouveauPlan({ rencontre, participations, structures, vues, fini }: NouveauPlanProps) {
  const [choix, setChoix] = useState<Choix>();
  // The rencontre gives the first seed: two people who ask the same are shown the same plan.
  const [graine, setGraine] = useState(Number(rencontre.id));
  const { recherche, chercher, arreter, oublier } = useRecherche();
  const garder = useGarderPlan();
  const annoncer = useAnnonce();
  const { avancement, enCours, erreur } = recherche;
  const plan = avancement?.plan;
  // The form is hidden, not gone: the keyboard would be nowhere until the plan is there.
  const arret = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (enCours) arret.current?.focus();
  }, [enCours]);
  const resume = useMemo(
    () => (choix === undefined || plan === undefined ? undefined : resumer(plan, choix.convives, vues)),
    [choix, plan, vues],
  );
  const lancer = (voulu: Choix, avec: number) => {
    setChoix(voulu);
    setGraine(avec);
    chercher({
      couts: coutsDe(voulu.convives, structures, vues),
      disposition: voulu.disposition,
      graine: avec,
    });
  };
  const enregistrer = () => {
    if (choix === undefined || plan === undefined) return;
    const tours = plan.map((tables) => tables.map((table) => [...table]));
    garder.mutate(
      {
        chemin: { id: rencontre.id },
        corps: { eTag: rencontre.eTag, plan: { version: 1, convives: [...choix.convives], tours } },
      },
      {
        onSuccess: () => {
          annoncer(TABLES.garde);
          fini();
        },
      },
    );
  };
  const changer = () => {
    arreter();
    oublier();
    setChoix(undefined);
  };
  return (
    <>
      <div hidden={choix !== undefined}>
        <Preparation
          participations={participations}
          structures={structures}
          calculer={(voulu) => lancer(voulu, graine)}
        />
      </div>
      {enCours ? (
        <div className={cadre.partie}>
          <ProgressBar aria-label={TABLES.enCours} value={avancement?.part ?? 0} />
          <Text>{resume === undefined ? TABLES.enCours : TABLES.premieresTrouvees(resume.premieres)}</Text>
          <div className={cadre.outils}>
            <Button ref={arret} onClick={plan === undefined ? changer : arreter}>
              {plan === undefined ? TABLES.renoncer : TABLES.arreter}
            </Button>
          </div>
        </div>
      ) : null}
      {erreur !== undefined && choix !== undefined ? (
        <Probleme erreur={erreur} reessayer={() => lancer(choix, graine)} />
      ) : null}
      {!enCours && choix !== undefined && plan !== undefined && resume !== undefined ? (
        <>
          <TitreDePage niveau="h2" arrivee={graine}>
            {TABLES.propose}
          </TitreDePage>
          <div className={cadre.outils}>
            <BoutonCommande appearance="primary" enCours={garder.isPending} onClick={enregistrer}>
              {TABLES.garder}
            </BoutonCommande>
            <Button onClick={() => lancer(choix, graine + 1)}>{TABLES.autre}</Button>
            <Button onClick={changer}>{TABLES.changer}</Button>
          </div>
          {garder.error == null ? null : (
            <Probleme erreur={garder.error} reessayer={enregistrer} recharger={garder.reset} />
          )}
          <PlanVu plan={plan} noms={etiquettesDe(choix.convives, structures)} resume={resume} />
        </>
      ) : null}
    </>
  );
}
