import { Button, Text } from '@fluentui/react-components';
import { FullScreenMaximizeRegular } from '@fluentui/react-icons/svg/full-screen-maximize';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { TabletRegular } from '@fluentui/react-icons/svg/tablet';
import { useRef } from 'react';
import { codeEnClair } from '../../../core/porte/code.ts';
import { dateLongue, heure } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { useCopier } from '../../commun/copier.ts';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { MODIFICATION } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import css from './porte.module.css';
import { QrDessine } from './QrDessine.tsx';
import { usePorte, useRenouveler } from './queries.ts';
import { PORTE } from './textes.ts';

/** The code of the door, to be shown in the room; the tablet is opened from here. */
export function PortePage({ rencontre, acteur, fermer }: ContenuProps & { readonly fermer: () => void }) {
  const permis = peutSur(acteur, 'saisir-presences', rencontre);
  const porte = usePorte(rencontre.id, permis);
  const renouveler = useRenouveler();
  const annoncer = useAnnonce();
  const copier = useCopier();
  const { aller } = useAdresse();
  const mur = useRef<HTMLDivElement>(null);
  const retour = <Retour vers={MODIFICATION.retour} aller={fermer} />;
  if (acteur !== undefined && !permis)
    return (
      <Vide titre={PORTE.reservee} action={retour}>
        {PORTE.reserveeAide}
      </Vide>
    );
  const { data } = porte;
  const libelle = `${PORTE.titre} – ${rencontre.titre}`;
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        {retour}
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={libelle}>
            {PORTE.titre}
          </TitreDePage>
          <CopierLeLien adresse={adresseDeVue(rencontre.id, 'porte')} libelle={libelle} />
        </div>
        <Text className={cadre.discret}>{PORTE.aide}</Text>
      </header>
      <div className={cadre.contenu}>
        {data === undefined ? (
          porte.error === null ? (
            <Chargement quoi={PORTE.attente} />
          ) : (
            <Probleme erreur={porte.error} reessayer={() => void porte.refetch()} />
          )
        ) : (
          <div ref={mur} className={css.porte}>
            <h2 className={css.auMur}>{rencontre.titre}</h2>
            <QrDessine texte={data.adresse} dit={PORTE.qr} />
            <dl className={css.faits}>
              <dt>{PORTE.code}</dt>
              <dd className={css.code}>{codeEnClair(data.code)}</dd>
              <dt>{PORTE.page}</dt>
              <dd>{data.page}</dd>
              <dt>{PORTE.heures}</dt>
              <dd>{PORTE.de(dateLongue(data.de), heure(data.a))}</dd>
              <dt className={css.gestes}>
                <Button
                  as="a"
                  appearance="primary"
                  icon={<TabletRegular />}
                  href={data.borne}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {PORTE.borne}
                </Button>
              </dt>
              <dd className={css.gestes}>{PORTE.borneAide}</dd>
            </dl>
            <div className={`${cadre.outils} ${css.gestes}`}>
              {document.fullscreenEnabled ? (
                <Button icon={<FullScreenMaximizeRegular />} onClick={() => void mur.current?.requestFullscreen()}>
                  {PORTE.projeter}
                </Button>
              ) : null}
              <Button icon={<PrintRegular />} onClick={() => aller(adresseDeVue(rencontre.id, 'affiche'))}>
                {PORTE.versLAffiche}
              </Button>
              <Button icon={<LinkRegular />} onClick={() => void copier(data.adresse, PORTE.copiee)}>
                {PORTE.copier}
              </Button>
              <Confirmation
                bouton={{ children: PORTE.renouveler }}
                question={PORTE.renouvelerQuestion}
                aide={PORTE.renouvelerAide}
                enCours={renouveler.isPending}
                erreur={renouveler.error}
                faire={(fermerLeDialogue) =>
                  renouveler.mutate(
                    { chemin: { id: rencontre.id }, corps: { tour: data.tour } },
                    {
                      onSuccess: () => {
                        fermerLeDialogue();
                        void porte.refetch();
                        annoncer(PORTE.renouvele);
                      },
                    },
                  )
                }
                recharger={renouveler.reset}
              />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
