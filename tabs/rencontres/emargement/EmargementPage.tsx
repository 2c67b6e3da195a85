import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useMemo, useRef } from 'react';
import { autoriser } from '../../../core/droits/droits.ts';
import { feuilleDEmargement, TITRE_D_EMARGEMENT } from '../../../core/presences/emargement.ts';
import { emargementEnHtml } from '../../../core/presences/emargement-html.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useReglages } from '../../commun/reglages.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { FeuilleAImprimer } from '../components/FeuilleAImprimer.tsx';
import { useTelechargerEmargement } from '../mutations.ts';
import { useContacts, useParticipations, useStructures } from '../queries.ts';
import { MODIFICATION } from '../textes.ts';
import { EMARGEMENT } from './textes.ts';

/** The feuille d’émargement: as it will be printed, and as a Word document. */
export function EmargementPage({ rencontre, acteur, fermer }: ContenuProps & { readonly fermer: () => void }) {
  const participations = useParticipations();
  const contacts = useContacts();
  const structures = useStructures();
  const reglages = useReglages();
  const telecharger = useTelechargerEmargement();
  const cadreDeLaFeuille = useRef<HTMLIFrameElement>(null);
  const lues = { participations: participations.data?.items, contacts: contacts.data?.items };
  const feuille = useMemo(
    () =>
      lues.participations === undefined || lues.contacts === undefined || structures.requete.data === undefined
        ? undefined
        : feuilleDEmargement(
            rencontre,
            {
              participations: lues.participations.filter((p) => p.rencontre === rencontre.id),
              structures: structures.items,
              contacts: lues.contacts,
            },
            reglages,
          ),
    [rencontre, lues.participations, lues.contacts, structures.requete.data, structures.items, reglages],
  );
  const page = useMemo(() => (feuille === undefined ? undefined : emargementEnHtml(feuille)), [feuille]);
  const enregistrer = () =>
    telecharger.mutate({ id: rencontre.id, nom: `${TITRE_D_EMARGEMENT} - ${rencontre.titre}.docx` });
  const erreur = participations.error ?? contacts.error ?? structures.requete.error;
  const retour = <Retour vers={MODIFICATION.retour} aller={fermer} />;
  if (acteur !== undefined && !autoriser(acteur, 'saisir-presences').permis)
    return (
      <Vide titre={EMARGEMENT.reservee} action={retour}>
        {EMARGEMENT.reserveeAide}
      </Vide>
    );
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        {retour}
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={rencontre.id}>
            {TITRE_D_EMARGEMENT}
          </TitreDePage>
          <CopierLeLien
            adresse={adresseDeVue(rencontre.id, 'emargement')}
            libelle={`${TITRE_D_EMARGEMENT} – ${rencontre.titre}`}
          />
        </div>
        <div className={cadre.outils}>
          <Button
            appearance="primary"
            icon={<PrintRegular />}
            disabledFocusable={page === undefined}
            onClick={() => cadreDeLaFeuille.current?.contentWindow?.print()}
          >
            {EMARGEMENT.imprimer}
          </Button>
          <BoutonCommande icon={<ArrowDownloadRegular />} enCours={telecharger.isPending} onClick={enregistrer}>
            {EMARGEMENT.telecharger}
          </BoutonCommande>
        </div>
        {telecharger.error == null ? null : (
          <Probleme erreur={telecharger.error} reessayer={enregistrer} recharger={telecharger.reset} />
        )}
        {feuille === undefined || feuille.tues === 0 ? null : (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{EMARGEMENT.tues(feuille.tues)}</MessageBarBody>
          </MessageBar>
        )}
      </header>
      <div className={cadre.contenu}>
        {page !== undefined ? (
          <FeuilleAImprimer ref={cadreDeLaFeuille} titre={TITRE_D_EMARGEMENT} page={page} />
        ) : erreur == null ? (
          <Chargement quoi={COMMUN.chargement} />
        ) : (
          <Probleme
            erreur={erreur}
            reessayer={() => {
              void participations.refetch();
              void contacts.refetch();
              void structures.requete.refetch();
            }}
          />
        )}
      </div>
    </div>
  );
}
