import { useMemo, useState } from 'react';

import type { Participation } from '../../../core/lists/participations.list.ts';
import { dejaVues } from '../../../core/tables/deja-vues.ts';
import { etiquettesDe } from '../../../core/tables/etiquettes.ts';
import { planEnHtml, TITRE_DU_PLAN } from '../../../core/tables/plan-html.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { Chargement, Lue } from '../../commun/Etats.tsx';
import { FeuillePage } from '../../commun/FeuillePage.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useStructures } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeRencontre, adresseDeVue, type Vue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { useParticipations, useRencontres } from '../queries.ts';
import { MODIFICATION } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { NouveauPlan } from './NouveauPlan.tsx';
import { PlanGardeVu } from './PlanGardeVu.tsx';
import { SallePage } from './SallePage.tsx';
import { TABLES } from './textes.ts';

interface TablesProps extends ContenuProps {
  readonly vue: Extract<Vue, 'tables' | 'salle' | 'plan'>;
}

/** The plan de table of a rencontre: made, kept, printed, shown in the room. */
export function TablesPage(props: TablesProps) {
  const requete = useParticipations();
  return (
    <Lue requete={requete} attente={TABLES.attente}>
      {({ items }) => <Tables {...props} participations={items} />}
    </Lue>
  );
}

function Tables({
  rencontre,
  acteur,
  vue,
  participations,
}: TablesProps & { readonly participations: readonly Participation[] }) {
  const { aller } = useAdresse();
  const { data: rencontres } = useRencontres();
  const { requete: structures, parId } = useStructures();
  const [refait, setRefait] = useState(false);
  const vues = useMemo(
    () => dejaVues({ rencontres: rencontres?.items ?? [], participations }, rencontre.id),
    [rencontres, participations, rencontre.id],
  );
  const garde = rencontre.planDeTable;
  const noms = useMemo(() => (garde === undefined ? [] : etiquettesDe(garde.convives, parId)), [garde, parId]);
  const page = useMemo(
    () => (garde === undefined ? undefined : planEnHtml(rencontre.titre, garde.tours, noms)),
    [rencontre.titre, garde, noms],
  );
  const siennes = useMemo(
    () => participations.filter((p) => p.rencontre === rencontre.id),
    [participations, rencontre.id],
  );
  const libelle = `${TITRE_DU_PLAN} – ${rencontre.titre}`;
  const revenir = () => aller(adresseDeVue(rencontre.id, 'tables'));
  if (structures.data === undefined || acteur === undefined) return <Chargement quoi={TABLES.attente} />;
  if (garde !== undefined && vue === 'salle')
    return <SallePage titre={rencontre.titre} plan={garde.tours} noms={noms} fermer={revenir} />;
  if (vue === 'plan' && page !== undefined)
    return (
      <FeuillePage
        titre={TITRE_DU_PLAN}
        adresse={adresseDeVue(rencontre.id, 'plan')}
        libelle={libelle}
        retour={TABLES.retourAuPlan}
        fermer={revenir}
        page={page}
        attente={null}
      />
    );
  const peut = rencontre.etat !== 'Annulée' && peutSur(acteur, 'saisir-presences', rencontre);
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={MODIFICATION.retour} aller={() => aller(adresseDeRencontre(rencontre.id, 'invites'))} />
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={rencontre.id}>
            {libelle}
          </TitreDePage>
          <CopierLeLien adresse={adresseDeVue(rencontre.id, 'tables')} libelle={libelle} />
        </div>
      </header>
      <div className={cadre.contenu}>
        {garde !== undefined && !refait ? (
          <PlanGardeVu
            rencontre={rencontre}
            garde={garde}
            noms={noms}
            vues={vues}
            peut={peut}
            montrer={(voulue) => aller(adresseDeVue(rencontre.id, voulue))}
            refaire={() => setRefait(true)}
          />
        ) : peut ? (
          <NouveauPlan
            rencontre={rencontre}
            participations={siennes}
            structures={parId}
            vues={vues}
            fini={() => setRefait(false)}
          />
        ) : (
          <Vide titre={TABLES.reserve}>{TABLES.reserveAide}</Vide>
        )}
      </div>
    </div>
  );
}
