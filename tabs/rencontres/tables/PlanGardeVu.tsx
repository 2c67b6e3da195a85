import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { DejaVues } from '../../../core/tables/deja-vues.ts';
import type { PlanGarde } from '../../../core/tables/plan-garde.ts';
import { resumer } from '../../../core/tables/resumer.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import type { Vue } from '../adresses.ts';
import { useGarderPlan } from '../mutations.ts';
import { IMPRIMER } from '../textes.ts';
import { PlanVu } from './PlanVu.tsx';
import { TABLES } from './textes.ts';

interface PlanGardeProps {
  readonly rencontre: Rencontre;
  readonly garde: PlanGarde;
  readonly noms: readonly string[];
  readonly vues: DejaVues;
  /** Whoever may make another. */
  readonly peut: boolean;
  readonly montrer: (vue: Vue) => void;
  readonly refaire: () => void;
}

/** The plan that the rencontre keeps: to show, to print, to make again or to take away. */
export function PlanGardeVu({ rencontre, garde, noms, vues, peut, montrer, refaire }: PlanGardeProps) {
  const garder = useGarderPlan();
  const annoncer = useAnnonce();
  const ecrire = (eTag: string, plan: PlanGarde | null, ensuite: (eTag: string) => void) =>
    garder.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag, plan } },
      { onSuccess: (reponse) => ensuite(reponse.eTag) },
    );
  const retirer = () =>
    ecrire(rencontre.eTag, null, (eTag) =>
      annoncer(TABLES.retire, 'success', {
        libelle: TABLES.remettre,
        faire: () => ecrire(eTag, garde, () => annoncer(TABLES.garde)),
      }),
    );
  return (
    <>
      <div className={cadre.outils}>
        <Button appearance="primary" onClick={() => montrer('salle')}>
          {TABLES.salle}
        </Button>
        <Button icon={<PrintRegular />} onClick={() => montrer('plan')}>
          {IMPRIMER}
        </Button>
        {peut ? (
          <>
            <Button onClick={refaire}>{TABLES.refaire}</Button>
            <BoutonCommande appearance="subtle" enCours={garder.isPending} onClick={retirer}>
              {TABLES.retirer}
            </BoutonCommande>
          </>
        ) : null}
      </div>
      {garder.error == null ? null : <Probleme erreur={garder.error} reessayer={retirer} recharger={garder.reset} />}
      <PlanVu plan={garde.tours} noms={noms} resume={resumer(garde.tours, garde.convives, vues)} />
    </>
  );
}
