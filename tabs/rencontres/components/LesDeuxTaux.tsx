import type { Participation } from '../../../core/lists/participations.list.ts';
import { deuxTaux, enPourcent, type Taux } from '../../../core/presences/deux-taux.ts';
import { pourcentage } from '../../../core/textes/francais.ts';
import cadre from '../../commun/page.module.css';
import type { LignePresence } from '../presences.ts';
import { PRESENCES } from '../textes.ts';

interface TauxProps {
  /** As they are shown, what is being typed included. */
  readonly lignes: readonly LignePresence[];
  readonly sauvees: ReadonlyMap<string, Participation>;
  /** Before it begins nobody can have come: an excuse noted is no presence. */
  readonly commencee: boolean;
}

/** The two rates of a rencontre, each with what it rests on; nothing while neither is known. */
export function LesDeuxTaux({ lignes, sauvees, commencee }: TauxProps) {
  const { invitees, surLesReponses, surLesPresences } = deuxTaux(
    lignes.map(({ structure, statut, sansInvitation }) => ({
      statut,
      sansInvitation: sansInvitation === true,
      reponse: sauvees.get(structure)?.reponse,
      role: sauvees.get(structure)?.role,
    })),
  );
  const connus = [
    [PRESENCES.surLesReponses, PRESENCES.repondues, surLesReponses],
    ...(commencee ? [[PRESENCES.surLesPresences, PRESENCES.notees, surLesPresences] as const] : []),
  ] as const;
  if (connus.every(([, , { denominateur }]) => denominateur === 0)) return null;
  return (
    <dl className={cadre.nombres}>
      {connus.map(([titre, couverture, taux]) => (
        <div key={titre}>
          <dt>
            {titre}. {couverture(taux.denominateur, invitees)}
          </dt>
          <dd>{direTaux(taux)}</dd>
        </div>
      ))}
    </dl>
  );
}

function direTaux(taux: Taux): string {
  const dit = enPourcent(taux);
  return dit === undefined ? PRESENCES.tauxInconnu : `${pourcentage(dit)} (${taux.valeur} sur ${taux.denominateur})`;
}
