import { Button, Caption1 } from '@fluentui/react-components';
import { versFicheDuPlan, versRencontre } from '../../../core/accueil/lien.ts';
import { membresDe } from '../../../core/groupes/membres.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { groupes } from '../../../core/lists/groupes.list.ts';
import { pointsOrdreDuJour } from '../../../core/lists/points-ordre-du-jour.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { lireAdresse } from '../../commun/adresse.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { PARTI, PORTER } from '../textes.ts';

const AUCUN = [] as const;

/** Where a need was taken, and how far that is: its points and their rencontre, its fiches, its groups. Drawn only when there is something to say. */
export function OuIlEstAlle({ besoin }: { readonly besoin: Besoin }) {
  const { aller } = useAdresse();
  const points = useListe(pointsOrdreDuJour).data?.items;
  const lesRencontres = useListe(rencontres).data?.items ?? AUCUN;
  const fiches = useListe(fichesAction).data?.items;
  const lesGroupes = useListe(groupes).data?.items;
  // Until a list is there, nothing of it is said to be gone.
  const retires = (
    liste: 'points' | 'fichesAction' | 'groupes',
    lues: readonly { readonly id: string }[] | undefined,
  ) =>
    lues === undefined
      ? []
      : besoin[liste].flatMap((id) => (lues.some((l) => l.id === id) ? [] : [`${PARTI.retire[liste]} ${id}`]));
  return (
    <ul>
      {(points ?? AUCUN)
        .filter(({ id }) => besoin.points.includes(id))
        .map((p) => {
          const r = lesRencontres.find(({ id }) => id === p.rencontre);
          return (
            <li key={`point ${p.id}`}>
              {PARTI.point(p.titre, p.etat)}{' '}
              {r === undefined ? null : (
                <LienDOnglet vers={versRencontre(r.id, p.etat === 'Proposé' ? 'points' : 'odj')}>
                  {PARTI.ala(r.titre, r.debut === undefined ? PORTER.sansDate : dateLongue(r.debut))}
                </LienDOnglet>
              )}{' '}
              <Caption1 className={cadre.discret}>{r?.etat}</Caption1>
            </li>
          );
        })}
      {(fiches ?? AUCUN)
        .filter(({ id }) => besoin.fichesAction.includes(id))
        .map((f) => (
          <li key={`fiche ${f.id}`}>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => aller(lireAdresse(versFicheDuPlan(f.id).sous, { defaut: '' }))}
            >
              {PARTI.fiche(f.titre)}
            </Button>{' '}
            <Caption1 className={cadre.discret}>{f.statut}</Caption1>
          </li>
        ))}
      {(lesGroupes ?? AUCUN)
        .filter(({ id }) => besoin.groupes.includes(id))
        .map((g) => (
          <li key={`groupe ${g.id}`}>{PARTI.groupe(g.nom, membresDe(g).length)}</li>
        ))}
      {[...retires('points', points), ...retires('fichesAction', fiches), ...retires('groupes', lesGroupes)].map(
        (retire) => (
          <li key={retire}>{retire.replace(/ \d+$/, '')}</li>
        ),
      )}
    </ul>
  );
}
