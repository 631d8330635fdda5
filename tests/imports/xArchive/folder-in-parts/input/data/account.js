window.YTD.account.part0 = [
  {
    "account": {
      "email": null,
      "username": "GemVoorbeeld",
      "accountId": "7770001",
      "createdAt": "2012-01-01T00:00:00.000Z",
      "accountDisplayName": "Gemeente Voorbeeld"
    }
  }
]