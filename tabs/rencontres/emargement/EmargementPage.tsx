import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useMemo } from 'react';
import { heuresDArrivee } from '../../../core/invitations/arriver.ts';
import { feuilleDEmargement, TITRE_D_EMARGEMENT } from '../../../core/presences/emargement.ts';
import { emargementEnHtml } from '../../../core/presences/emargement-html.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import { FeuillePage } from '../../commun/FeuillePage.tsx';
import { Retour } from '../../commun/Retour.tsx';
import { useReglages } from '../../commun/reglages.ts';
import { useStructures } from '../../commun/structures.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { useTelechargerEmargement } from '../mutations.ts';
import { usePorte } from '../porte/queries.ts';
import { useContacts, useParticipations } from '../queries.ts';
import { MODIFICATION } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { EMARGEMENT } from './textes.ts';

/** The feuille d’émargement: as it will be printed, and as a Word document. */
export function EmargementPage({ rencontre, acteur, fermer }: ContenuProps & { readonly fermer: () => void }) {
  const participations = useParticipations();
  const contacts = useContacts();
  const { requete: structures, items } = useStructures();
  const reglages = useReglages();
  const telecharger = useTelechargerEmargement();
  const aUnePorte = heuresDArrivee(rencontre) !== undefined;
  const porte = usePorte(
    rencontre.id,
    aUnePorte && acteur !== undefined && peutSur(acteur, 'saisir-presences', rencontre),
  );
  const lues = { participations: participations.data?.items, contacts: contacts.data?.items };
  const feuille = useMemo(
    () =>
      porte.isLoading ||
      lues.participations === undefined ||
      lues.contacts === undefined ||
      structures.data === undefined
        ? undefined
        : feuilleDEmargement(
            rencontre,
            {
              participations: lues.participations.filter((p) => p.rencontre === rencontre.id),
              structures: items,
              contacts: lues.contacts,
            },
            reglages,
            porte.data,
          ),
    [rencontre, porte.data, porte.isLoading, lues.participations, lues.contacts, structures.data, items, reglages],
  );
  const page = useMemo(() => (feuille === undefined ? undefined : emargementEnHtml(feuille)), [feuille]);
  if (acteur !== undefined && !peutSur(acteur, 'saisir-presences', rencontre))
    return (
      <Vide titre={EMARGEMENT.reservee} action={<Retour vers={MODIFICATION.retour} aller={fermer} />}>
        {EMARGEMENT.reserveeAide}
      </Vide>
    );
  const enregistrer = () =>
    telecharger.mutate({ id: rencontre.id, nom: `${TITRE_D_EMARGEMENT} - ${rencontre.titre}.docx` });
  const erreur = participations.error ?? contacts.error ?? structures.error;
  const relire = () => {
    for (const requete of [participations, contacts, structures]) void requete.refetch();
  };
  return (
    <FeuillePage
      titre={TITRE_D_EMARGEMENT}
      adresse={adresseDeVue(rencontre.id, 'emargement')}
      libelle={`${TITRE_D_EMARGEMENT} – ${rencontre.titre}`}
      retour={MODIFICATION.retour}
      fermer={fermer}
      page={page}
      outils={
        <BoutonCommande icon={<ArrowDownloadRegular />} enCours={telecharger.isPending} onClick={enregistrer}>
          {EMARGEMENT.telecharger}
        </BoutonCommande>
      }
      avis={
        <>
          {telecharger.error == null ? null : (
            <Probleme erreur={telecharger.error} reessayer={enregistrer} recharger={telecharger.reset} />
          )}
          {feuille === undefined || feuille.tues === 0 ? null : (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{EMARGEMENT.tues(feuille.tues)}</MessageBarBody>
            </MessageBar>
          )}
        </>
      }
      attente={
        erreur == null ? <Chargement quoi={COMMUN.chargement} /> : <Probleme erreur={erreur} reessayer={relire} />
      }
    />
  );
}
