import { Button, Caption1, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { lazy, Suspense, useState } from 'react';
import type { Groupe } from '../../core/lists/groupes.list.ts';
import { ConfirmerEtDire } from '../commun/ConfirmerEtDire.tsx';
import cartes from '../commun/cartes.module.css';
import { Lue } from '../commun/Etats.tsx';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { Vide } from '../commun/Vide.tsx';
import css from './components/groupes.module.css';
import { useRetirerGroupe } from './mutations.ts';
import { useGroupes } from './queries.ts';
import { GROUPES } from './textes.ts';

const SaisirGroupe = lazy(() => import('./components/SaisirGroupe.tsx'));

/** The groups of structures that the coordination keeps outside of any series. */
export function GroupesPage() {
  const { requete, groupes } = useGroupes();
  const [ouvert, setOuvert] = useState<Groupe | 'nouveau'>();
  const retour = useRestoreFocusTarget();
  const nouveau = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOuvert('nouveau')} {...retour}>
      {GROUPES.nouveau}
    </Button>
  );
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={GROUPES.attente}>
        {() => (
          <div className={cadre.contenu}>
            <div className={cadre.tete}>
              <TitreDePage niveau="h1">{GROUPES.titre}</TitreDePage>
              {groupes.length === 0 ? null : nouveau}
            </div>
            <Text>{GROUPES.aide}</Text>
            {groupes.length === 0 ? (
              <Vide titre={GROUPES.videTitre} action={nouveau}>
                {GROUPES.videTexte}
              </Vide>
            ) : (
              <ul className={css.groupes} aria-label={GROUPES.titre}>
                {groupes.map((groupe) => (
                  <LigneDeGroupe key={groupe.id} groupe={groupe} changer={() => setOuvert(groupe)} />
                ))}
              </ul>
            )}
            {ouvert === undefined ? null : (
              <Suspense>
                <SaisirGroupe
                  {...(ouvert === 'nouveau' ? {} : { groupe: ouvert })}
                  fermer={() => setOuvert(undefined)}
                />
              </Suspense>
            )}
          </div>
        )}
      </Lue>
    </main>
  );
}

function LigneDeGroupe({ groupe, changer }: { readonly groupe: Groupe; readonly changer: () => void }) {
  const retirer = useRetirerGroupe();
  const retour = useRestoreFocusTarget();
  const { nom, noyau, ponctuels, informes, lecteurs } = groupe;
  return (
    <li className={cartes.carte}>
      <Text weight="semibold">{nom}</Text>
      <Text>{GROUPES.composition(noyau.length, ponctuels.length, informes.length)}</Text>
      <Caption1 className={cadre.discret}>{GROUPES.lecteurs[lecteurs]}</Caption1>
      <div className={cadre.outils}>
        <Button size="small" aria-label={GROUPES.changer(nom)} onClick={changer} {...retour}>
          {GROUPES.changerCourt}
        </Button>
        <ConfirmerEtDire
          bouton={{
            children: GROUPES.retirerCourt,
            size: 'small',
            appearance: 'subtle',
            'aria-label': GROUPES.retirer(nom),
          }}
          question={GROUPES.retirerQuestion(nom)}
          aide={GROUPES.retirerAide}
          commande={retirer}
          demande={{ chemin: { id: groupe.id }, corps: { eTag: groupe.eTag } }}
          dit={GROUPES.retire}
        />
      </div>
    </li>
  );
}
