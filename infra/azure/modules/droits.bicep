// What the identity of the functions may do in Azure, each right on one resource. Its rights on SharePoint and on the mailbox are given outside: docs/administration.md.

param identite string
param nomStockage string
param nomCoffre string
param nomMesures string

var roles = {
  // Locks, timers and the deployed package. No queue role: no function listens to a queue.
  proprietaireBlobs: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  // The host writes there why it could not start; the functions count there what is bounded over all instances.
  contributeurTables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  lecteurSecrets: '4633458b-17de-408a-874b-0445c86b69e6'
  editeurMesures: '3913510d-42f4-4e42-8a64-420c390055eb'
}

resource compte 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: nomStockage
}

resource coffre 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: nomCoffre
}

resource mesures 'Microsoft.Insights/components@2020-02-02' existing = {
  name: nomMesures
}

resource surBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(compte.id, identite, roles.proprietaireBlobs)
  scope: compte
  properties: {
    principalId: identite
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.proprietaireBlobs)
  }
}

resource surTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(compte.id, identite, roles.contributeurTables)
  scope: compte
  properties: {
    principalId: identite
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.contributeurTables)
  }
}

resource surSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(coffre.id, identite, roles.lecteurSecrets)
  scope: coffre
  properties: {
    principalId: identite
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.lecteurSecrets)
  }
}

resource surMesures 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(mesures.id, identite, roles.editeurMesures)
  scope: mesures
  properties: {
    principalId: identite
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.editeurMesures)
  }
}
