import { Avatar, Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { LOCATAIRE, type Profil } from '../../locataire.ts';
import type { EtatPage } from '../etat.ts';
import { garderOnglets, ONGLETS, ongletsAjoutes } from '../onglets.ts';
import { DialogueAjout } from './DialogueAjout.tsx';
import { OngletApplication } from './OngletApplication.tsx';
import { Publications } from './Publications.tsx';
import { ZoneDeSaisie } from './ZoneDeSaisie.tsx';

const useStyles = makeStyles({
  ajouter: { flexShrink: 0 },
  entete: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '52px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container fenetre (max-width: 860px)': {
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: 0,
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    },
  },
  nom: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  titre: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, whiteSpace: 'nowrap' },
  bande: { display: 'flex', alignItems: 'center', minWidth: 0, overflowX: 'auto', scrollbarWidth: 'thin' },
  onglet: {
    '@container fenetre (max-width: 640px)': {
      paddingLeft: '5px',
      paddingRight: '5px',
      '& .fui-Tab__content, & .fui-Tab__content--reserved-space': { fontSize: tokens.fontSizeBase200 },
    },
  },
  panneau: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface Proprietes {
  readonly etat: EtatPage;
  readonly profil: Profil;
  readonly changer: (partie: Partial<EtatPage>, silencieux?: boolean) => void;
}

/** The channel: its header, its tabs, and what the chosen one shows. */
export function Canal({ etat, profil, changer }: Proprietes) {
  const styles = useStyles();
  const [ajoutes, setAjoutes] = useState(ongletsAjoutes);
  const [ajout, setAjout] = useState(false);
  const onglets = [...ONGLETS, ...ajoutes];
  const onglet = onglets.find((o) => o.id === etat.onglet);
  const choisi = onglet?.id ?? 'publications';
  useEffect(() => {
    document.getElementById(`onglet-${choisi}`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [choisi]);
  return (
    <>
      <div className={styles.entete}>
        <div className={styles.nom}>
          <Avatar shape="square" color="brand" size={28} initials="CT" aria-hidden />
          <h1 className={styles.titre}>{LOCATAIRE.canal.nom}</h1>
        </div>
        <div className={styles.bande}>
          <TabList
            selectedValue={choisi}
            onTabSelect={(_, { value }) => changer({ onglet: String(value), sous: undefined })}
            aria-label="Onglets du canal"
          >
            <Tab className={styles.onglet} value="publications" id="onglet-publications" aria-controls="panneau-canal">
              Publications
            </Tab>
            {onglets.map((o) => (
              <Tab
                className={styles.onglet}
                key={o.id}
                value={o.id}
                id={`onglet-${o.id}`}
                aria-controls="panneau-canal"
              >
                {o.libelle}
              </Tab>
            ))}
          </TabList>
          <Button
            className={styles.ajouter}
            appearance="subtle"
            icon={<Add20Regular />}
            aria-label="Ajouter un onglet"
            title="Ajouter un onglet"
            onClick={() => setAjout(true)}
          />
        </div>
      </div>
      <div className={styles.panneau} id="panneau-canal" role="tabpanel" aria-labelledby={`onglet-${choisi}`}>
        {onglet ? (
          <OngletApplication onglet={onglet} onglets={onglets} etat={etat} profil={profil} changer={changer} />
        ) : (
          <>
            <Publications theme={etat.theme} territoire={etat.territoire} changer={changer} />
            <ZoneDeSaisie profil={profil} />
          </>
        )}
      </div>
      {ajout && (
        <DialogueAjout
          etat={etat}
          profil={profil}
          rang={ajoutes.length + 1}
          fermer={() => setAjout(false)}
          ajouter={(nouveau) => {
            const suivants = [...ajoutes, nouveau];
            garderOnglets(suivants);
            setAjoutes(suivants);
            setAjout(false);
            changer({ onglet: nouveau.id, sous: undefined });
          }}
        />
      )}
    </>
  );
}
