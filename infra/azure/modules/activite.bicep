// The identity that the application of the tabs trusts, so that it may tell things in the activity feed of Teams. Nothing is given to it: it opens no data.

param nom string
param location string
param etiquettes object

resource activite 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-activite-${nom}'
  location: location
  tags: etiquettes
}

output id string = activite.id
output clientId string = activite.properties.clientId
output principal string = activite.properties.principalId
