import { Text } from '@fluentui/react-components';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useNoterRebond, useRevoquerLien } from '../mutations.ts';
import { FICHE } from '../textes.ts';

/** The personal links of a structure that still open its fiche, each with the way to close it. Draws nothing when there is none. */
export function LiensOuverts({ structure }: { readonly structure: string }) {
  const maintenant = useMaintenant();
  const revoquer = useRevoquerLien();
  const rebond = useNoterRebond();
  const annoncer = useAnnonce();
  const ouverts = (useListe(sollicitations).data?.items ?? []).filter(
    (s) =>
      s.structure === structure &&
      s.nature === 'Confirmation de fiche' &&
      (s.etat === 'Envoyée' || s.etat === 'Répondue') &&
      !s.revoquee &&
      (s.expireLe ?? '') > maintenant,
  );
  if (ouverts.length === 0) return null;
  return (
    <section aria-label={FICHE.liensOuverts}>
      {ouverts.map(({ id, eTag, etat, canal, envoyeeLe, creeLe, expireLe }) => (
        <div key={id} className={cadre.outils}>
          <Text size={200}>{FICHE.lienOuvert(envoyeeLe ?? creeLe, expireLe ?? '')}</Text>
          <BoutonCommande
            size="small"
            enCours={revoquer.isPending}
            onClick={() => revoquer.mutate({ chemin: { id }, corps: {} }, { onSuccess: () => annoncer(FICHE.revoque) })}
          >
            {FICHE.revoquer}
          </BoutonCommande>
          {etat === 'Envoyée' && canal === 'Courriel' ? (
            <BoutonCommande
              size="small"
              enCours={rebond.isPending}
              onClick={() =>
                rebond.mutate({ chemin: { id }, corps: { eTag } }, { onSuccess: () => annoncer(FICHE.revenuNote) })
              }
            >
              {FICHE.revenu}
            </BoutonCommande>
          ) : null}
        </div>
      ))}
      {[revoquer, rebond].map(({ error, reset }, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: two commands, always the same.
        error === null ? null : <Probleme key={i} erreur={error} reessayer={reset} />,
      )}
    </section>
  );
}
