import { Caption1, Text } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useMemo, useState } from 'react';
import { listeDAppelsEnHtml, quoiDire, TITRE_DE_LA_LISTE } from '../../../core/invitations/liste-d-appels.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import { FeuillePage } from '../../commun/FeuillePage.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeRencontre, adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import css from '../components/rencontres.module.css';
import { VersUneVue } from '../components/VersUneVue.tsx';
import { peutSur } from '../useActeurDesRencontres.ts';
import { LigneAPrevenir } from './LigneAPrevenir.tsx';
import { ListeDAppels } from './ListeDAppels.tsx';
import { TELEPHONER } from './textes.ts';
import { useAppels } from './useAppels.ts';

/** Who is to be called for a rencontre: to note what each says, or (`aImprimer`) on paper. The coordination alone. */
export function TelephonerPage({ aImprimer, ...contenu }: ContenuProps & { readonly aImprimer: boolean }) {
  const { rencontre, acteur } = contenu;
  const { aller } = useAdresse();
  if (acteur !== undefined && !peutSur(acteur, 'modifier-rencontre', rencontre))
    return (
      <Vide
        titre={TELEPHONER.reservee}
        action={<Retour vers={TELEPHONER.retour} aller={() => aller(adresseDeRencontre(rencontre.id, 'invites'))} />}
      >
        {TELEPHONER.reserveeAide}
      </Vide>
    );
  return aImprimer ? <Feuille {...contenu} /> : <Appels {...contenu} />;
}

function Appels({ rencontre, maintenant }: ContenuProps) {
  const { aller } = useAdresse();
  const { appels, erreur, relire } = useAppels(rencontre, maintenant);
  const annulee = rencontre.etat === 'Annulée';
  // Once there was somebody to call, the lines of those who answered stay.
  const [commencee, setCommencee] = useState(false);
  if (!commencee && appels !== undefined && appels.length > 0) setCommencee(true);
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={TELEPHONER.retour} aller={() => aller(adresseDeRencontre(rencontre.id, 'invites'))} />
        <Caption1 className={cadre.discret}>{rencontre.titre}</Caption1>
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={rencontre.id}>
            {TELEPHONER.titre}
          </TitreDePage>
          <div className={cadre.outils}>
            <CopierLeLien adresse={adresseDeVue(rencontre.id, 'telephoner')} libelle={TELEPHONER.titre} />
            <VersUneVue
              rencontre={rencontre.id}
              vue="liste-d-appels"
              icone={<PrintRegular />}
              libelle={TELEPHONER.imprimer}
            />
          </div>
        </div>
        <section aria-label={TELEPHONER.aDire}>
          {quoiDire(rencontre).map((phrase) => (
            <Text key={phrase} block>
              {phrase}
            </Text>
          ))}
        </section>
        <Caption1 className={cadre.discret}>
          {appels === undefined || appels.length === 0 ? null : `${TELEPHONER.combien(appels.length)} `}
          {annulee ? TELEPHONER.aideAnnulee : TELEPHONER.aide}
        </Caption1>
      </header>
      <div className={cadre.contenu}>
        {appels !== undefined && appels.length === 0 && !commencee ? (
          <Vide titre={TELEPHONER.personne}>{annulee ? TELEPHONER.personneAPrevenir : TELEPHONER.personneAide}</Vide>
        ) : appels !== undefined && annulee ? (
          <ul className={css.presences} aria-label={TELEPHONER.liste}>
            {appels.map((appel) => (
              <LigneAPrevenir key={appel.structure} rencontre={rencontre.id} appel={appel} />
            ))}
          </ul>
        ) : appels !== undefined ? (
          <ListeDAppels rencontre={rencontre.id} appels={appels} />
        ) : erreur === null ? (
          <Chargement quoi={COMMUN.chargement} />
        ) : (
          <Probleme erreur={erreur} reessayer={relire} />
        )}
      </div>
    </div>
  );
}

function Feuille({ rencontre, maintenant }: ContenuProps) {
  const { aller } = useAdresse();
  const { appels, erreur, relire } = useAppels(rencontre, maintenant);
  const page = useMemo(
    () => (appels === undefined || appels.length === 0 ? undefined : listeDAppelsEnHtml(rencontre, appels)),
    [rencontre, appels],
  );
  return (
    <FeuillePage
      titre={TITRE_DE_LA_LISTE}
      adresse={adresseDeVue(rencontre.id, 'liste-d-appels')}
      libelle={`${TITRE_DE_LA_LISTE} – ${rencontre.titre}`}
      retour={TELEPHONER.retourALaListe}
      fermer={() => aller(adresseDeVue(rencontre.id, 'telephoner'))}
      page={page}
      attente={
        erreur !== null ? (
          <Probleme erreur={erreur} reessayer={relire} />
        ) : appels === undefined ? (
          <Chargement quoi={COMMUN.chargement} />
        ) : (
          <Vide titre={TELEPHONER.personne}>
            {rencontre.etat === 'Annulée' ? TELEPHONER.personneAPrevenir : TELEPHONER.personneAide}
          </Vide>
        )
      }
    />
  );
}
