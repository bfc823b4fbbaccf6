package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The names that files, JSON and the command line use. */
class CodesTest {
  @ParameterizedTest
  @EnumSource
  void findsEveryMethod(VerificationMethod method) {
    assertEquals(Optional.of(method), VerificationMethod.ofCode(method.code()));
  }

  @ParameterizedTest
  @EnumSource
  void findsEveryAction(LivenessAction action) {
    assertEquals(Optional.of(action), LivenessAction.ofCode(action.code()));
  }

  @ParameterizedTest
  @EnumSource
  void findsEveryDeviceClass(DeviceClass deviceClass) {
    assertEquals(Optional.of(deviceClass), DeviceClass.ofCode(deviceClass.code()));
  }

  @Test
  void findsNothingElse() {
    assertEquals(Optional.empty(), VerificationMethod.ofCode("password"));
    assertEquals(Optional.empty(), LivenessAction.ofCode("smile"));
    assertEquals(Optional.empty(), DeviceClass.ofCode("phone"));
  }
}
