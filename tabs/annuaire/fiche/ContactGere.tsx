import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { type ReactNode, useState } from 'react';
import { DERNIER_COMPTE, estDernierCompte } from '../../../core/annuaire/gerer-contacts.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from './fiche.module.css';
import { useDetacherCompte, useEffacerContact, useRemettreContact, useRetirerContact } from './mutations.ts';
import { CONTACT } from './textes.ts';

interface ContactGereProps {
  readonly contact: Contact;
  /** Every contact of the structure: tells whether this one is the last who has an account. */
  readonly siens: readonly Contact[];
  readonly modifier: () => void;
  /** Only the coordination erases a person. */
  readonly peutEffacer: boolean;
  readonly children: ReactNode;
}

/** A contact with what may be done to it. A departure is undone where it was made; that of the last account is asked first. */
export function ContactGere({ contact, siens, modifier, peutEffacer, children }: ContactGereProps) {
  /** What is asked twice, because nobody with an account would be left. */
  const [demande, setDemande] = useState<'partir' | 'detacher'>();
  const [effacement, setEffacement] = useState(false);
  const [vientDePartir, setVientDePartir] = useState(false);
  const retirer = useRetirerContact();
  const detacher = useDetacherCompte();
  const remettre = useRemettreContact();
  const annoncer = useAnnonce();
  const chemin = { id: contact.structure, contact: contact.id };
  const dernier = estDernierCompte(contact, siens);

  const partir = () =>
    retirer.mutate(
      { chemin, corps: { eTag: contact.eTag, malgreDernierCompte: dernier } },
      {
        onSuccess: () => {
          setDemande(undefined);
          setVientDePartir(true);
        },
      },
    );
  const enlever = () =>
    detacher.mutate(
      { chemin, corps: { eTag: contact.eTag, malgreDernierCompte: dernier } },
      {
        onSuccess: () => {
          setDemande(undefined);
          annoncer(CONTACT.detache);
        },
      },
    );
  const gestes = {
    partir: { faire: partir, titre: CONTACT.confirmerDepart, libelle: CONTACT.retirer, sinon: CONTACT.garder },
    detacher: {
      faire: enlever,
      titre: CONTACT.confirmerDetachement,
      libelle: CONTACT.detacher,
      sinon: CONTACT.annuler,
    },
  } as const;
  const demander = (geste: keyof typeof gestes) => (dernier ? setDemande(geste) : gestes[geste].faire());
  const revenir = () =>
    remettre.mutate({ chemin, corps: { eTag: contact.eTag } }, { onSuccess: () => annoncer(CONTACT.remis) });
  const erreur = retirer.error ?? detacher.error ?? remettre.error;

  return (
    <>
      <div className={css.contact}>
        {children}
        {contact.actif ? (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label={CONTACT.actionsDe(contact.nom)}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={modifier}>{CONTACT.modifier}</MenuItem>
                <MenuItem onClick={() => demander('partir')}>{CONTACT.retirer}</MenuItem>
                {contact.oid === undefined ? null : (
                  <MenuItem onClick={() => demander('detacher')}>{CONTACT.detacher}</MenuItem>
                )}
                {peutEffacer ? <MenuItem onClick={() => setEffacement(true)}>{CONTACT.effacer}</MenuItem> : null}
              </MenuList>
            </MenuPopover>
          </Menu>
        ) : (
          <BoutonCommande size="small" enCours={remettre.isPending} onClick={revenir}>
            {CONTACT.remettre}
          </BoutonCommande>
        )}
      </div>
      {vientDePartir && !contact.actif ? (
        <MessageBar intent="info">
          <MessageBarBody>{CONTACT.retire(contact.nom)}</MessageBarBody>
          <MessageBarActions>
            <BoutonCommande size="small" enCours={remettre.isPending} onClick={revenir}>
              {CONTACT.annuler}
            </BoutonCommande>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {erreur == null ? null : (
        <Probleme
          erreur={erreur}
          reessayer={detacher.error != null ? enlever : contact.actif ? partir : revenir}
          recharger={retirer.reset}
        />
      )}
      {effacement ? <Effacer contact={contact} fermer={() => setEffacement(false)} /> : null}
      {demande === undefined ? null : (
        <Dialog open onOpenChange={() => setDemande(undefined)} modalType="alert">
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{gestes[demande].titre(contact.nom)}</DialogTitle>
              <DialogContent>{DERNIER_COMPTE}</DialogContent>
              <DialogActions>
                <Button appearance="primary" onClick={() => setDemande(undefined)}>
                  {gestes[demande].sinon}
                </Button>
                <BoutonCommande enCours={retirer.isPending || detacher.isPending} onClick={gestes[demande].faire}>
                  {gestes[demande].libelle}
                </BoutonCommande>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}

/** Asked before it is done: it is not undone. */
function Effacer({ contact, fermer }: { readonly contact: Contact; readonly fermer: () => void }) {
  const effacer = useEffacerContact();
  const annoncer = useAnnonce();
  const envoyer = () =>
    effacer.mutate(
      { chemin: { id: contact.structure, contact: contact.id }, corps: { eTag: contact.eTag } },
      { onSuccess: () => annoncer(CONTACT.efface) },
    );
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{CONTACT.confirmerEffacement(contact.nom)}</DialogTitle>
          <DialogContent>
            {CONTACT.effacementAide}
            {effacer.error === null ? null : (
              <Probleme erreur={effacer.error} reessayer={envoyer} recharger={effacer.reset} />
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={fermer}>
              {CONTACT.garder}
            </Button>
            <BoutonCommande enCours={effacer.isPending} onClick={envoyer}>
              {CONTACT.effacer}
            </BoutonCommande>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What those who manage a contact must know at a glance. */
export function EtatDeContact({ contact }: { readonly contact: Contact }) {
  return (
    <div className={css.etiquettes}>
      {contact.opposition ? (
        <Badge appearance="tint" color="warning">
          {CONTACT.opposee}
        </Badge>
      ) : (
        <Badge appearance="outline" color="informative">
          {CONTACT.vu[contact.visibilite]}
        </Badge>
      )}
      {contact.oid === undefined ? null : (
        <Badge appearance="outline" color="informative">
          {CONTACT.avecCompte}
        </Badge>
      )}
      {contact.syntheseParCourriel ? (
        <Badge appearance="outline" color="informative">
          {CONTACT.recoitLaSynthese}
        </Badge>
      ) : null}
    </div>
  );
}
