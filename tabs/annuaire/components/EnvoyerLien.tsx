import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { auPlafond, sollicitationsRecentes } from '../../../core/liens/plafond.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import { useReglages } from '../../commun/reglages.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEnvoyerLien } from '../mutations.ts';
import { FICHE } from '../textes.ts';

/** Writes to a structure that its fiche is to be confirmed; where it has been written to enough, it is asked once more first. */
export function EnvoyerLien({ structure }: { readonly structure: string }) {
  const envoyer = useEnvoyerLien();
  const annoncer = useAnnonce();
  const maintenant = useMaintenant();
  const { plafondSollicitations } = useReglages();
  const faites = (useListe(sollicitations).data?.items ?? []).filter((s) => s.structure === structure);
  const retenue = auPlafond(faites, plafondSollicitations, maintenant);
  const bouton = { icon: <MailRegular />, children: FICHE.envoyerLien };
  const partir = (fermer?: () => void) =>
    envoyer.mutate(
      { chemin: { id: structure }, corps: { malgrePlafond: retenue } },
      {
        onSuccess: ({ dejaFait, expireLe }) => {
          fermer?.();
          annoncer(dejaFait ? FICHE.lienDejaEnvoye(expireLe) : FICHE.lienEnvoye(expireLe));
        },
      },
    );
  return retenue ? (
    <Confirmation
      bouton={bouton}
      question={FICHE.envoyerQuandMeme}
      aide={FICHE.dejaSollicitee(sollicitationsRecentes(faites, maintenant))}
      enCours={envoyer.isPending}
      erreur={envoyer.error}
      faire={partir}
      recharger={envoyer.reset}
    />
  ) : (
    <>
      <BoutonCommande {...bouton} enCours={envoyer.isPending} onClick={() => partir()} />
      {envoyer.error === null ? null : <Probleme erreur={envoyer.error} reessayer={() => partir()} />}
    </>
  );
}
